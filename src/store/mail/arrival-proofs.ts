import type { Db } from '../database.ts'
import { keepPromises } from '../draft/promises.ts'
import { noteEvent } from '../events.ts'
import { storableText } from '../storable.ts'

/**
 * Settles replies of which nobody knew whether they arrived: a copy of one lies in the Sent folder, somebody answered it,
 * or the server's word came late.
 * What staff have taken back in the meantime stays as it is.
 *
 * @param messageIds of the mails that are proved to have arrived
 */
export function confirmArrived(db: Db, messageIds: readonly string[], now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const proved = await trx
      .selectFrom('outbound')
      .innerJoin('approval', 'approval.id', 'outbound.approval_id')
      .innerJoin('draft', 'draft.id', 'approval.draft_id')
      .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
      .select(['outbound.id', 'inquiry.id as inquiryId'])
      .where('outbound.message_id', 'in', ['', ...messageIds.map(storableText)])
      .where('outbound.state', '=', 'unknown')
      .where('approval.undone_at', 'is', null)
      .forNoKeyUpdate('inquiry')
      .execute()
    for (const { id, inquiryId } of proved) {
      const answer = 'It arrived: the server, a copy or an answer to it says so.'
      await trx
        .updateTable('outbound')
        .set({ state: 'accepted', answer })
        .where('id', '=', id)
        .where('state', '=', 'unknown')
        .execute()
      await trx
        .updateTable('inquiry')
        .set({ state: 'answered' })
        .where('id', '=', inquiryId)
        .where('state', '=', 'open')
        .execute()
      await keepPromises(trx, id, now)
      await noteEvent(trx, { what: 'reply_accepted', inquiryId, detail: { outbound: id, answer } }, now)
    }
  })
}
