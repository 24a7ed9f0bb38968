import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/**
 * Stops the way out of a mailbox that is not let in: nothing more of it is claimed until its settings change or the program
 * starts anew. Changed settings, which are sealed anew, are not blamed for what their forerunners met.
 */
export async function stopSending(
  trx: Db,
  { id, secrets }: { readonly id: string; readonly secrets: Uint8Array | null },
  problem: string,
): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set({ send_problem: storableText(problem) })
    .where('id', '=', id)
    .where('secrets', 'is not distinct from', secrets === null ? null : Buffer.from(secrets))
    .execute()
}

/** Lets every mailbox try once more. */
export async function resumeSending(db: Db): Promise<void> {
  await db.updateTable('mailbox').set({ send_problem: null }).where('send_problem', 'is not', null).execute()
}
