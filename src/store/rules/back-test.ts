import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Rules } from '../../core/rules.ts'
import { type BackTest, openBackTest } from '../../core/score/back-test/back-test.ts'
import type { Db } from '../database.ts'
import { pastInquiries } from '../inquiry/past-inquiries.ts'
import { openReader } from '../inquiry/readings.ts'

/**
 * Tries a draft of rules on the inquiries in the books, from what was found when they arrived. Only rules that read a mail in
 * another way than then are looked for again, in what was kept of it.
 *
 * @param last how many of the newest; all when null
 */
export async function backTestStored(db: Db, inForce: Rules, draft: Rules, last: number | null): Promise<BackTest> {
  const [before, after] = [await openReader(db, inForce), await openReader(db, draft)]
  const test = openBackTest(inForce, draft)
  for await (const chunk of pastInquiries(db, last, before.needsBasis || after.needsBasis)) {
    for (const { id, arrivedAt, outcome, versionId, basis, findings } of chunk) {
      const found = { findings, quotes: {} }
      const [one, other] = [before.found(found, versionId, basis), after.found(found, versionId, basis)]
      test.add({ id, arrivedAt, outcome, before: one.findings, after: other.findings })
    }
    await othersFirst()
  }
  return test.report()
}
