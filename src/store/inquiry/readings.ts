import type { Rules } from '../../core/rules.ts'
import type { Basis } from '../../core/score/basis.ts'
import { changedReading, type Found, findAgain } from '../../core/score/findings.ts'
import type { Db } from '../database.ts'
import { hashedReadings, readingsByVersion } from '../rules/rule-versions.ts'

/** Brings what any version of the rules found up to what these would find. */
export interface Reader {
  /** Whether some version reads in another way, so that what mails were read from must be at hand. */
  readonly needsBasis: boolean
  readonly found: (before: Found, versionId: string | null, basis: Basis | null) => Found
}

/** Compares how every version of the rules reads with how these read. */
export async function openReader(db: Db, rules: Rules): Promise<Reader> {
  const readings = new Map(Object.entries(hashedReadings(rules)))
  const versions = await readingsByVersion(db)
  const changed = new Map([...versions].map(([id, known]) => [id, changedReading(known, readings)]))
  const all = new Set(readings.keys())
  return {
    needsBasis: [...changed.values()].some(({ size }) => size > 0),
    found(before, versionId, basis) {
      const again = changed.get(versionId ?? '') ?? all
      return again.size === 0 || basis === null ? before : findAgain(before, basis, rules, again)
    },
  }
}
