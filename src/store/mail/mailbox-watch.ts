import type { MailboxProblem } from '../../core/mail-server-trouble.ts'
import type { MailboxSettings } from '../../core/mailbox.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/** A mailbox as the worker needs it; the secrets are sealed. */
export interface WatchedMailbox {
  readonly id: string
  readonly address: string
  readonly settings: MailboxSettings
  readonly secrets: Uint8Array | null
}

/** The mailboxes in use, with their sealed secrets. */
export function watchedMailboxes(db: Db): Promise<WatchedMailbox[]> {
  return db
    .selectFrom('mailbox')
    .select(['id', 'address', 'settings', 'secrets'])
    .where('enabled', '=', true)
    .orderBy('id')
    .execute()
}

/** How it stands with a mailbox, for the people at the desk. */
export async function noteMailboxState(
  db: Db,
  id: string,
  { state, problem }: { readonly state: 'connected' | 'retrying' | 'stopped'; readonly problem: MailboxProblem | null },
  now: Date,
): Promise<void> {
  await db
    .updateTable('mailbox')
    .set({
      state,
      trouble: problem?.trouble ?? null,
      problem: problem && storableText(problem.answer),
      ...(state === 'connected' && { last_seen_at: now }),
    })
    .where('id', '=', id)
    .execute()
}
