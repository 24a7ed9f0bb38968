import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Rules } from '../core/rules.ts'
import { type BackTest, openBackTest } from '../core/score/back-test/back-test.ts'
import { changedReading, type Findings, findAgain } from '../core/score/findings.ts'
import type { Db } from './database.ts'
import { pastInquiries, type StoredPast } from './past-inquiries.ts'
import { hashedReadings, readingsByVersion } from './rule-versions.ts'

/**
 * Tries a draft of rules on the inquiries in the books, from what was found when they arrived. Only rules that read a mail in
 * another way than then are looked for again, in what was kept of it.
 *
 * @param last how many of the newest; all when null
 */
export async function backTestStored(db: Db, inForce: Rules, draft: Rules, last: number | null): Promise<BackTest> {
  const versions = await readingsByVersion(db)
  const [before, after] = [readerOf(inForce, versions), readerOf(draft, versions)]
  const test = openBackTest(inForce, draft)
  for await (const chunk of pastInquiries(db, last, before.needsBasis || after.needsBasis)) {
    for (const { id, arrivedAt, outcome, ...past } of chunk) {
      test.add({ id, arrivedAt, outcome, before: before.findings(past), after: after.findings(past) })
    }
    await othersFirst()
  }
  return test.report()
}

type Kept = Pick<StoredPast, 'versionId' | 'findings' | 'basis'>

/** Brings the findings of any version up to what the rules would find. */
function readerOf(rules: Rules, versions: ReadonlyMap<string, ReadonlyMap<string, string>>) {
  const readings = new Map(Object.entries(hashedReadings(rules)))
  const changed = new Map([...versions].map(([id, known]) => [id, changedReading(known, readings)]))
  const all = new Set(readings.keys())
  return {
    needsBasis: [...changed.values()].some(({ size }) => size > 0),
    findings({ versionId, findings, basis }: Kept): Findings {
      const again = changed.get(versionId ?? '') ?? all
      if (again.size === 0 || basis === null) return findings
      return findAgain({ findings, quotes: {} }, basis, rules, again).findings
    },
  }
}
