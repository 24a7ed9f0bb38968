import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

/** A new mail of the buyer stops the replies of its conversation that were approved before and have not begun to leave. */
export async function holdForNewMail(trx: Db, conversationId: string, now: Date): Promise<void> {
  const held = await trx
    .updateTable('outbound')
    .from('approval')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .set({ state: 'held', answer: 'buyer_wrote_again', finished_at: now })
    .whereRef('approval.id', '=', 'outbound.approval_id')
    .where('outbound.conversation_id', '=', conversationId)
    .where('outbound.state', '=', 'queued')
    .returning(['outbound.id', 'outbound.answer', 'draft.inquiry_id'])
    .execute()
  for (const { id, answer, inquiry_id } of held) {
    await noteEvent(trx, { what: 'reply_held', inquiryId: inquiry_id, detail: { outbound: id, answer } }, now)
  }
}
