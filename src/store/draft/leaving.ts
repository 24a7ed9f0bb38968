import type { Db } from '../database.ts'

/** A reply that was approved and can still be taken back, or was stopped a moment ago. */
export interface Leaving {
  readonly approvalId: string
  readonly inquiryId: string
  /** Whom it goes to, as a person would say it. */
  readonly to: string
  /** ISO 8601 instant until which it can be taken back. */
  readonly until: string
  /** The inquiry that the buyer's new mail has become, which stopped this reply; null while it leaves. */
  readonly stoppedBy: string | null
}

/**
 * The replies of a person that wait and leave before an instant, and those that a new mail of the buyer stopped after
 * another, the next to leave first.
 */
export async function leavingOf(db: Db, staffId: string, before: Date, stoppedAfter: Date): Promise<Leaving[]> {
  const rows = await db
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .where('approval.staff_id', '=', staffId)
    .where('approval.undone_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('outbound.state', '=', 'queued'), eb('outbound.due_at', '<', before)]),
        eb.and([
          eb('outbound.state', '=', 'held'),
          eb('outbound.answer', '=', 'buyer_wrote_again'),
          eb('outbound.finished_at', '>', stoppedAfter),
        ]),
      ]),
    )
    .orderBy('outbound.due_at')
    .select([
      'approval.id',
      'draft.inquiry_id',
      'buyer.name',
      'outbound.recipient',
      'outbound.due_at',
      'outbound.state',
    ])
    .select((eb) =>
      eb
        .selectFrom('inquiry as newer')
        .whereRef('newer.conversation_id', '=', 'outbound.conversation_id')
        .select(({ fn }) => fn.max('newer.id').as('id'))
        .as('newest'),
    )
    .execute()
  return rows.map(({ id, inquiry_id, name, recipient, due_at, state, newest }) => ({
    approvalId: id,
    inquiryId: inquiry_id,
    to: name ?? recipient,
    until: due_at.toISOString(),
    stoppedBy: state === 'held' ? newest : null,
  }))
}
