import type { OutboundState } from '../core/outbound.ts'
import type { Db } from './database.ts'

export interface SentPage {
  readonly lines: SentLine[]
  readonly next: string | null
}

interface SentLine {
  readonly id: string
  readonly inquiryId: string
  readonly to: string
  readonly subject: string
  readonly approvedBy: string
  readonly approvedAt: string
  readonly state: OutboundState
  readonly answer: string | null
  readonly finishedAt: string | null
  readonly text: string
}

/**
 * A page of everything that was approved, newest first, whatever became of it.
 *
 * @param after `next` of the page before
 */
export async function sentPage(db: Db, after: string | undefined, limit: number): Promise<SentPage> {
  let query = db
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('staff', 'staff.id', 'approval.staff_id')
    .select([
      'outbound.id',
      'draft.inquiry_id',
      'outbound.recipient',
      'outbound.subject',
      'staff.name',
      'approval.approved_at',
      'outbound.state',
      'outbound.answer',
      'outbound.finished_at',
      'outbound.text',
    ])
    .orderBy('outbound.id', 'desc')
    .limit(limit + 1)
  if (after !== undefined) query = query.where('outbound.id', '<', after)
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  return {
    lines: page.map((row) => ({
      id: row.id,
      inquiryId: row.inquiry_id,
      to: row.recipient,
      subject: row.subject,
      approvedBy: row.name,
      approvedAt: row.approved_at.toISOString(),
      state: row.state,
      answer: row.answer,
      finishedAt: row.finished_at?.toISOString() ?? null,
      text: row.text,
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
