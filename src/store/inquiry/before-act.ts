import type { Before } from '../../core/acts/bulk.ts'
import type { Db } from '../database.ts'
import { discardOf } from './discards.ts'

/** How an inquiry stands, as far as acts on many change it; null when there is none. */
export async function beforeAct(db: Db, inquiryId: string): Promise<Before | null> {
  const row = await db
    .selectFrom('inquiry')
    .leftJoin('snooze', 'snooze.inquiry_id', 'inquiry.id')
    .leftJoin('correction', (join) =>
      join.onRef('correction.inquiry_id', '=', 'inquiry.id').on('correction.undone_at', 'is', null),
    )
    .select(['inquiry.owner_id', 'snooze.at as snoozed_at', 'snooze.until', 'correction.to_kind as marked'])
    .where('inquiry.id', '=', inquiryId)
    .executeTakeFirst()
  if (row === undefined) return null
  const discarded = await discardOf(db, inquiryId)
  return {
    ownerId: row.owner_id,
    snooze: row.snoozed_at && { until: row.until?.toISOString() ?? null },
    marked: row.marked,
    discarded: discarded && { code: discarded.code, words: discarded.words },
  }
}
