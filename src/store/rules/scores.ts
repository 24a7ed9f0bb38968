import { sql } from 'kysely'
import type { Score, Tier } from '../../core/inquiry.ts'
import type { RulesInForce } from '../../core/rules.ts'
import { replyBy } from '../../core/score/promise.ts'
import type { Scored } from '../../core/score/score.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { storableJson } from '../storable.ts'

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
}

/** Open inquiries that were scored by another version than the one in force, oldest first. */
export async function oldScores(db: Db, versionInForce: string, limit: number): Promise<OldScore[]> {
  const rows = await db
    .selectFrom('inquiry')
    .innerJoin('scored', 'scored.inquiry_id', 'inquiry.id')
    .select(['inquiry.id as inquiryId', 'inquiry.rule_version_id as versionId'])
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
 * and its version when it was another. A tier that a person set stays in force.
 */
export function replaceScore(
  db: Db,
  { inquiryId, versionId }: OldScore,
  scored: Scored,
  { rules, version }: Pick<RulesInForce, 'rules' | 'version'>,
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
    const tier = (await tierSet(trx, inquiryId)) ?? score.tier
    await trx
      .updateTable('inquiry')
      .set({
        tier,
        total: score.total,
        reply_by: replyBy(tier, scored.basis.from, rules),
        rule_version_id: version,
        triage: sql`jsonb_set(triage, '{score}', ${storableJson(score)}::jsonb)`,
      })
      .where('id', '=', inquiryId)
      .execute()
    await keepScored(trx, inquiryId, scored)
  })
}

/** Asked under the lock on the inquiry: somebody may have set it while the score was being made. */
async function tierSet(trx: Db, inquiryId: string): Promise<Tier | undefined> {
  const row = await trx
    .selectFrom('tier_override')
    .select('tier')
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
  return row?.tier
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
