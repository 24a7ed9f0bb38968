import { sql } from 'kysely'
import type { Score, Tier } from '../core/inquiry.ts'
import type { Scored } from '../core/score/score.ts'
import type { Db } from './database.ts'
import { noteEvent } from './events.ts'
import { storableJson } from './storable.ts'

/** Keeps what a score was made of, beside the inquiry. What was kept before gives way, but for the basis it was read from. */
export async function keepScored(trx: Db, inquiryId: string, { findings, quotes, basis }: Scored): Promise<void> {
  const made = { findings: storableJson(findings), quotes: storableJson(quotes) }
  await trx
    .insertInto('scored')
    .values({ inquiry_id: inquiryId, ...made, basis: storableJson(basis) })
    .onConflict((conflict) => conflict.column('inquiry_id').doUpdateSet(made))
    .execute()
}

/** What is not scored any more keeps nothing a score was made of. */
export async function dropScored(trx: Db, inquiryId: string): Promise<void> {
  await trx.deleteFrom('scored').where('inquiry_id', '=', inquiryId).execute()
}

/** An open inquiry that still has the score of another version. */
export interface OldScore extends Omit<Scored, 'score'> {
  readonly inquiryId: string
  readonly versionId: string
  /** The tier a person set; it stays in force. */
  readonly setTier: Tier | null
}

/** Open inquiries that were scored by another version than the one in force, oldest first. */
export async function oldScores(db: Db, versionInForce: string, limit: number): Promise<OldScore[]> {
  const rows = await db
    .selectFrom('inquiry')
    .innerJoin('scored', 'scored.inquiry_id', 'inquiry.id')
    .leftJoin('tier_override', 'tier_override.inquiry_id', 'inquiry.id')
    .select(['inquiry.id as inquiryId', 'inquiry.rule_version_id as versionId', 'tier_override.tier as setTier'])
    .select(['scored.findings', 'scored.quotes', 'scored.basis'])
    .where('inquiry.state', '=', 'open')
    .where('inquiry.rule_version_id', '!=', versionInForce)
    .orderBy('inquiry.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ versionId, ...row }) => (versionId === null ? [] : [{ ...row, versionId }]))
}

/**
 * Puts a new score in the place of one made by other rules, if the inquiry still waits. The old one is kept with its receipt
 * and its version when it was another.
 *
 * @param due when we must have answered, by the tier that counts
 */
export function replaceScore(
  db: Db,
  { inquiryId, versionId, setTier }: OldScore,
  scored: Scored,
  due: string,
  versionInForce: string,
  now: Date,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { score } = scored
    const row = await trx
      .selectFrom('inquiry')
      .select('triage')
      .where('id', '=', inquiryId)
      .where('state', '=', 'open')
      .where('rule_version_id', '=', versionId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    const before = row?.triage?.score
    if (row === undefined || before == null) return
    if (!isSame(before, score)) await keepEarlier(trx, inquiryId, versionId, before, score, now)
    await trx
      .updateTable('inquiry')
      .set({
        tier: setTier ?? score.tier,
        total: score.total,
        reply_by: due,
        rule_version_id: versionInForce,
        triage: sql`jsonb_set(triage, '{score}', ${storableJson(score)}::jsonb)`,
      })
      .where('id', '=', inquiryId)
      .execute()
    await keepScored(trx, inquiryId, scored)
  })
}

/** The same receipt, whenever the promise ends. */
function isSame(one: Score, other: Score): boolean {
  const receipt = ({ total, tier, contributions }: Score) =>
    JSON.stringify([total, tier, contributions.map(({ rule, points }) => [rule, points])])
  return receipt(one) === receipt(other)
}

async function keepEarlier(
  trx: Db,
  inquiryId: string,
  versionId: string,
  before: Score,
  after: Score,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('earlier_score')
    .values({ inquiry_id: inquiryId, rule_version_id: versionId, score: storableJson(before), replaced_at: now })
    .onConflict((conflict) => conflict.columns(['inquiry_id', 'rule_version_id']).doNothing())
    .execute()
  const [was, is] = [before, after].map(({ total, tier }) => ({ total, tier }))
  await noteEvent(trx, { what: 'scored_again', inquiryId, detail: { was, is } }, now)
}
