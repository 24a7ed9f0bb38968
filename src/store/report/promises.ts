import { sql } from 'kysely'
import type { Period } from '../../core/report/period.ts'
import type { GivenPromise } from '../../core/report/promises.ts'
import type { Db } from '../database.ts'

/** The promises that fall due in a period, the first due first; what was taken back, or never left, was not promised. */
export async function promisesIn(db: Db, { from, to }: Period): Promise<GivenPromise[]> {
  const rows = await db
    .selectFrom('promise')
    .innerJoin('inquiry', 'inquiry.id', 'promise.inquiry_id')
    .innerJoin('approval', 'approval.id', 'promise.approval_id')
    .innerJoin('outbound', 'outbound.approval_id', 'promise.approval_id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select(['inquiry.id as inquiryId', 'inquiry.tier', 'promise.due_at', 'promise.kept_at', 'promise.what'])
    .select(sql<string | null>`coalesce(inquiry.country, buyer.country)`.as('market'))
    .select(sql<string | null>`coalesce(inquiry.owner_id, approval.staff_id)`.as('person'))
    .where('promise.withdrawn_at', 'is', null)
    .where('outbound.state', 'not in', ['held', 'rejected', 'suppressed', 'cancelled'])
    .where('promise.due_at', '>=', new Date(from))
    .where('promise.due_at', '<', new Date(to))
    .orderBy('promise.due_at')
    .execute()
  return rows.map(({ due_at, kept_at, ...row }) => ({
    ...row,
    due: due_at.getTime(),
    kept: kept_at?.getTime() ?? null,
  }))
}
