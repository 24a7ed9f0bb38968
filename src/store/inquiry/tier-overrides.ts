import type { Score, Tier } from '../../core/inquiry.ts'
import type { Rules } from '../../core/rules.ts'
import { replyBy } from '../../core/score/promise.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

type Refused = { readonly refused: 'not_found' | 'inquiry_closed' | 'not_scored' }

/** A tier that a person set in the place of the one the score gives; it stays when the inquiry is scored again. */
export interface TierOverride {
  readonly tier: Tier
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Puts an open inquiry into a tier by a person's word; the time to reply follows, the score stays as it was. */
export function setTier(
  db: Db,
  inquiryId: string,
  { tier, reason }: Pick<TierOverride, 'tier' | 'reason'>,
  rules: Rules,
  by: string,
  now: Date,
): Promise<{ readonly set: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdScored(trx, inquiryId)
    if ('refused' in held) return held
    const row = { tier, reason, staff_id: by, set_at: now }
    await trx
      .insertInto('tier_override')
      .values({ inquiry_id: inquiryId, ...row })
      .onConflict((conflict) => conflict.column('inquiry_id').doUpdateSet(row))
      .execute()
    await trx
      .updateTable('inquiry')
      .set({ tier, reply_by: replyBy(tier, held.from, rules) })
      .where('id', '=', inquiryId)
      .execute()
    const detail = { tier, scored: held.score.tier, reason }
    await noteEvent(trx, { what: 'tier_set', staffId: by, inquiryId, detail }, now)
    return { set: true as const }
  })
}

/** Goes back to the tier of the score. */
export function dropTier(
  db: Db,
  inquiryId: string,
  by: string,
  now: Date,
): Promise<{ readonly dropped: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdScored(trx, inquiryId)
    if ('refused' in held) return held
    await trx.deleteFrom('tier_override').where('inquiry_id', '=', inquiryId).execute()
    const { tier, replyBy: reply_by } = held.score
    await trx.updateTable('inquiry').set({ tier, reply_by }).where('id', '=', inquiryId).execute()
    await noteEvent(trx, { what: 'tier_dropped', staffId: by, inquiryId, detail: { tier } }, now)
    return { dropped: true as const }
  })
}

/** The open inquiry with its score, locked, and the moment its promise counts from. */
async function holdScored(
  trx: Db,
  inquiryId: string,
): Promise<Refused | { readonly score: Score; readonly from: string }> {
  const row = await trx
    .selectFrom('inquiry')
    .select(['state', 'triage', 'arrived_at'])
    .where('id', '=', inquiryId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) return { refused: 'not_found' as const }
  if (row.state !== 'open') return { refused: 'inquiry_closed' as const }
  const score = row.triage?.score
  if (score == null) return { refused: 'not_scored' as const }
  const kept = await trx.selectFrom('scored').select('basis').where('inquiry_id', '=', inquiryId).executeTakeFirst()
  return { score, from: kept?.basis.from ?? row.arrived_at.toISOString() }
}
