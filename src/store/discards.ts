import type { Db } from './database.ts'
import { noteEvent } from './events.ts'

/** Lays an open inquiry aside unanswered, its draft with it. */
export function discardInquiry(
  db: Db,
  id: string,
  reason: string,
  by: string,
  now: Date,
): Promise<{ readonly discarded: true } | { readonly refused: 'not_found' | 'inquiry_closed' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('inquiry')
      .set({ state: 'discarded' })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returning('id')
      .executeTakeFirst()
    if (row === undefined)
      return { refused: (await exists(trx, id)) ? ('inquiry_closed' as const) : ('not_found' as const) }
    await trx
      .updateTable('draft')
      .set({ state: 'discarded', updated_at: now })
      .where('inquiry_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    await noteEvent(trx, { what: 'discarded', staffId: by, inquiryId: id, detail: { reason } }, now)
    return { discarded: true as const }
  })
}

/** What became of a mail of ours so that the inquiry may be answered again: it did not arrive, or nobody knows. */
const NOT_ARRIVED = ['rejected', 'suppressed', 'unknown', 'cancelled'] as const

/**
 * Takes an inquiry up again: one that was discarded or filed, or one whose answer did not arrive.
 * The failed answer stays in the list of what was approved; its approval no longer counts.
 */
export function reopenInquiry(
  db: Db,
  id: string,
  by: string,
  now: Date,
): Promise<{ readonly reopened: true } | { readonly refused: 'not_found' | 'cannot_reopen' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('inquiry').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
    if (row === undefined) return { refused: 'not_found' as const }
    const free =
      row.state === 'discarded' ||
      row.state === 'filed' ||
      (row.state === 'answered' && (await voidFailed(trx, id, by, now)))
    if (!free) return { refused: 'cannot_reopen' as const }
    await trx.updateTable('inquiry').set({ state: 'open' }).where('id', '=', id).execute()
    await trx.updateTable('draft').set({ state: 'waiting', updated_at: now }).where('inquiry_id', '=', id).execute()
    await noteEvent(trx, { what: 'reopened', staffId: by, inquiryId: id, detail: { was: row.state } }, now)
    return { reopened: true as const }
  })
}

/** Ends the approval of an answer that did not arrive; false when there is none such. */
async function voidFailed(trx: Db, inquiryId: string, by: string, now: Date): Promise<boolean> {
  const failed = await trx
    .selectFrom('approval')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('outbound', 'outbound.approval_id', 'approval.id')
    .select('approval.id')
    .where('draft.inquiry_id', '=', inquiryId)
    .where('approval.undone_at', 'is', null)
    .where('outbound.state', 'in', NOT_ARRIVED)
    .executeTakeFirst()
  if (failed === undefined) return false
  await trx.updateTable('approval').set({ undone_at: now, undone_by: by }).where('id', '=', failed.id).execute()
  return true
}

async function exists(trx: Db, id: string): Promise<boolean> {
  return (await trx.selectFrom('inquiry').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
