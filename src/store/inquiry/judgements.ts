import type { Db } from '../database.ts'
import type { RecordedOutcome } from './outcomes.ts'
import type { TierOverride } from './tier-overrides.ts'

/** What stands beside a score: the rules that made it, and what people said since. */
export interface Judgement {
  /** Number of the version of the rules; null when it is not known. */
  readonly ruleNumber: number | null
  readonly override: TierOverride | null
  readonly outcome: RecordedOutcome | null
}

/** What stands beside the score of an inquiry: the rules it was judged by, a person's tier and how it ended. */
export async function judgementOf(db: Db, inquiryId: string): Promise<Judgement> {
  const [version, override, outcome] = [
    await ruleNumberOf(db, inquiryId),
    await overrideOf(db, inquiryId),
    await outcomeOf(db, inquiryId),
  ]
  return { ruleNumber: version, override, outcome }
}

async function ruleNumberOf(db: Db, inquiryId: string): Promise<number | null> {
  const row = await db
    .selectFrom('inquiry')
    .innerJoin('rule_version', 'rule_version.id', 'inquiry.rule_version_id')
    .select('rule_version.number')
    .where('inquiry.id', '=', inquiryId)
    .executeTakeFirst()
  return row?.number ?? null
}

async function overrideOf(db: Db, inquiryId: string): Promise<TierOverride | null> {
  const row = await db
    .selectFrom('tier_override')
    .innerJoin('staff', 'staff.id', 'tier_override.staff_id')
    .select(['tier_override.tier', 'tier_override.reason', 'tier_override.set_at', 'staff.name as by'])
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { set_at, ...override } = row
  return { ...override, at: set_at.toISOString() }
}

async function outcomeOf(db: Db, inquiryId: string): Promise<RecordedOutcome | null> {
  const row = await db
    .selectFrom('outcome')
    .innerJoin('staff', 'staff.id', 'outcome.staff_id')
    .select(['outcome.outcome', 'outcome.amount', 'outcome.currency', 'outcome.reason', 'outcome.recorded_at'])
    .select('staff.name as by')
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { amount, currency, recorded_at, ...outcome } = row
  const value = amount === null || currency === null ? null : { amount, currency }
  return { ...outcome, value, at: recorded_at.toISOString() }
}
