import type { Db } from '../database.ts'
import { bringDraftsBack } from '../draft/drafts.ts'

/**
 * Takes back what the reading of a mail changed beside its own inquiry, and gives the mail to the reader once more: the
 * inquiries it took the place of wait again, and the address it asked not to be written to may be written to.
 */
export async function takeBackReading(trx: Db, inquiryId: string, mailId: string, now: Date): Promise<void> {
  await waitAgain(trx, await supersededBy(trx, inquiryId), now)
  await trx.deleteFrom('suppression').where('mail_id', '=', mailId).where('reason', '=', 'opt_out').execute()
  await trx.updateTable('mail').set({ state: 'stored', attempts: 0 }).where('id', '=', mailId).execute()
}

async function supersededBy(trx: Db, inquiryId: string): Promise<readonly string[]> {
  const row = await trx
    .selectFrom('event')
    .select('detail')
    .where('inquiry_id', '=', inquiryId)
    .where('what', '=', 'read')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const ids = row?.detail['superseded']
  return Array.isArray(ids) ? ids.map(String) : []
}

async function waitAgain(trx: Db, ids: readonly string[], now: Date): Promise<void> {
  const again = await trx
    .updateTable('inquiry')
    .set({ state: 'open' })
    .where('id', 'in', ['0', ...ids])
    .where('state', '=', 'superseded')
    .returning('id')
    .execute()
  await bringDraftsBack(
    trx,
    again.map(({ id }) => id),
    now,
  )
}
