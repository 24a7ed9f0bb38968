import type { Money } from '../../core/inquiry.ts'
import type { Outcome } from '../../core/outcome.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

/** How an inquiry ended, as a person recorded it. */
export interface RecordedOutcome {
  readonly outcome: Outcome
  /** Of the order, when it was won and the amount is known. */
  readonly value: Money | null
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Records how an inquiry ended; what was recorded before gives way, and its event stays. */
export function recordOutcome(
  db: Db,
  inquiryId: string,
  { outcome, value, reason }: Pick<RecordedOutcome, 'outcome' | 'value' | 'reason'>,
  by: string,
  now: Date,
): Promise<{ readonly recorded: true } | { readonly refused: 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('inquiry').select('id').where('id', '=', inquiryId).executeTakeFirst()
    if (known === undefined) return { refused: 'not_found' as const }
    const money = { amount: value?.amount ?? null, currency: value?.currency ?? null }
    const row = { outcome, ...money, reason, staff_id: by, recorded_at: now }
    await trx
      .insertInto('outcome')
      .values({ inquiry_id: inquiryId, ...row })
      .onConflict((conflict) => conflict.column('inquiry_id').doUpdateSet(row))
      .execute()
    await noteEvent(trx, { what: 'outcome', staffId: by, inquiryId, detail: { outcome, ...money, reason } }, now)
    return { recorded: true as const }
  })
}

/** Takes back how the conversation of an inquiry ended, as it was recorded last; twice is as good as once. */
export function dropOutcome(db: Db, inquiryId: string, by: string, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('outcome')
      .innerJoin('inquiry', 'inquiry.id', 'outcome.inquiry_id')
      .select(['outcome.inquiry_id', 'outcome.outcome'])
      .where('inquiry.conversation_id', '=', (of) =>
        of.selectFrom('inquiry').select('conversation_id').where('id', '=', inquiryId),
      )
      .orderBy('outcome.recorded_at', 'desc')
      .forUpdate('outcome')
      .executeTakeFirst()
    if (last === undefined) return
    await trx.deleteFrom('outcome').where('inquiry_id', '=', last.inquiry_id).execute()
    const detail = { outcome: last.outcome }
    await noteEvent(trx, { what: 'outcome_dropped', staffId: by, inquiryId: last.inquiry_id, detail }, now)
  })
}
