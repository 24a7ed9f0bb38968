import { sentPage } from '../store/sent.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './errors.ts'
import type { Sent } from './shapes.ts'

/** A page of the replies that were approved, newest first. Refuses with `bad_place` when `after` is no number of ours. */
export async function listSent(
  { db }: Deps,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Sent> {
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw new Refusal('bad_place')
  return sentPage(db, after, limit)
}
