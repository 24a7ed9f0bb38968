import type { RulesInForce } from '../core/rules.ts'
import { scored } from '../core/score/score.ts'
import type { Db } from '../store/database.ts'
import { openReader } from '../store/inquiry/readings.ts'
import { oldScores, replaceScore } from '../store/rules/scores.ts'

const BATCH = 50

/**
 * Scores open inquiries by the rules in force when they still have the score of an earlier version. A tier that a person set
 * stays; closed inquiries keep the score they had.
 *
 * @returns how many were scored
 */
export async function scoreAgain(db: Db, inForce: RulesInForce, now: Date): Promise<number> {
  const { rules, version } = inForce
  const old = await oldScores(db, version, BATCH)
  if (old.length === 0) return 0
  const reader = await openReader(db, rules)
  for (const one of old) {
    const { basis } = one
    await replaceScore(db, one, scored(basis, reader.found(one, one.versionId, basis), rules), inForce, now)
  }
  return old.length
}
