import type { Watch } from './arrived.ts'
import { watchImap } from './watch-imap.ts'
import { watchMaildir } from './watch-maildir.ts'

/** Reads a mailbox of either kind until the signal ends it, or until a person must act; then the last report says why. */
export async function watchMailbox(watch: Watch): Promise<void> {
  const { source } = watch.settings
  await (source.kind === 'imap' ? watchImap(source, watch) : watchMaildir(source.path, watch))
}
