import { sql } from 'kysely'
import type { SentLetter } from '../../core/report/letters.ts'
import type { Period } from '../../core/report/period.ts'
import type { Db } from '../database.ts'

/** The letters that were drafted here and approved in a period, without those taken back, the oldest first. */
export async function lettersIn(db: Db, { from, to }: Period): Promise<SentLetter[]> {
  const rows = await db
    .selectFrom('draft_change')
    .innerJoin('approval', 'approval.id', 'draft_change.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select(['inquiry.id as inquiryId', 'inquiry.tier', 'draft_change.distance', 'draft_change.at'])
    .select(sql<string | null>`coalesce(inquiry.country, buyer.country)`.as('market'))
    .select(sql<string | null>`coalesce(inquiry.owner_id, approval.staff_id)`.as('person'))
    .where('approval.undone_at', 'is', null)
    .where('draft_change.at', '>=', new Date(from))
    .where('draft_change.at', '<', new Date(to))
    .orderBy('draft_change.at')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }))
}
