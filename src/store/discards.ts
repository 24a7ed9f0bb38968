import type { Db } from './database.ts'
import { bringDraftsBack, putDraftsAside } from './drafts.ts'
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
    await putDraftsAside(trx, [id], now)
    await noteEvent(trx, { what: 'discarded', staffId: by, inquiryId: id, detail: { reason } }, now)
    return { discarded: true as const }
  })
}

/** Takes up again what was laid aside or filed. */
export function reopenInquiry(
  db: Db,
  id: string,
  by: string,
  now: Date,
): Promise<{ readonly reopened: true } | { readonly refused: 'not_found' | 'cannot_reopen' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('inquiry').select('state').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
    if (row === undefined) return { refused: 'not_found' as const }
    if (row.state !== 'discarded' && row.state !== 'filed') return { refused: 'cannot_reopen' as const }
    await trx.updateTable('inquiry').set({ state: 'open' }).where('id', '=', id).execute()
    await bringDraftsBack(trx, [id], now)
    await noteEvent(trx, { what: 'reopened', staffId: by, inquiryId: id, detail: { was: row.state } }, now)
    return { reopened: true as const }
  })
}

async function exists(trx: Db, id: string): Promise<boolean> {
  return (await trx.selectFrom('inquiry').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
