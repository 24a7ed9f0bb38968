import { apologyFor } from '../core/draft/apology.ts'
import type { Rules } from '../core/rules.ts'
import type { Db } from '../store/database.ts'
import { nextDelay, saveApology } from '../store/draft/apologies.ts'
import { loadNow, noticeLate } from '../store/draft/promises.ts'

/**
 * Notices promises that are past due, and writes one apology for what a buyer waits for.
 *
 * @returns true when there may be more to do
 */
export async function noticeLatePromises(db: Db, rules: Rules, now: Date): Promise<boolean> {
  const noticed = await noticeLate(db, now)
  const delay = await nextDelay(db)
  if (delay === null) return noticed > 0
  const { late, triage, subject } = delay
  const apology = apologyFor(late, triage, subject, rules, now.toISOString(), await loadNow(db))
  await saveApology(db, delay, apology, now)
  return true
}
