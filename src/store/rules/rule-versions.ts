import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Origins, type RuleOrigin, TUNED_FILES } from '../../core/rule-origins.ts'
import type { Rules } from '../../core/rules.ts'
import { readingsOf } from '../../core/score/findings.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

/** A rule set as it was when it came into force; it never changes. */
export interface RuleVersion extends Origins {
  readonly id: string
  /** 1, 2, 3 … */
  readonly number: number
  readonly files: ReadonlyMap<string, string>
  readonly loadedAt: Date
}

export interface NewRuleVersion extends Origins {
  readonly files: ReadonlyMap<string, string>
  /** The same files, read. */
  readonly rules: Rules
  readonly origin: RuleOrigin
  readonly staffId: string | null
  readonly comment: string
  /** What differs from the version before, a line each. */
  readonly changes: readonly string[]
}

/**
 * Keeps a rule set as the next version.
 *
 * @param after number of the version it follows, 0 for none
 * @returns null when another version came in between
 */
export function addRuleVersion(db: Db, version: NewRuleVersion, after: number, now: Date): Promise<RuleVersion | null> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table rule_version in exclusive mode`.execute(trx)
    if ((await newestRuleNumber(trx)) !== after) return null
    const number = after + 1
    const { files, folder, desk, origin, staffId, comment, changes } = version
    const { id } = await trx
      .insertInto('rule_version')
      .values({
        number,
        sha256: hashOfFiles(files),
        files: JSON.stringify(Object.fromEntries(files)),
        loaded_at: now,
        origin,
        staff_id: staffId,
        comment,
        changes: JSON.stringify(changes),
        folder: JSON.stringify(folder),
        desk: JSON.stringify(desk),
        readings: JSON.stringify(hashedReadings(version.rules)),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await noteEvent(trx, { what: 'rules_in_force', staffId: staffId ?? undefined, detail: { number, origin } }, now)
    return { id, number, files, folder, desk, loadedAt: now }
  })
}

/** The version in force; null before the first. */
export async function newestRuleVersion(db: Db): Promise<RuleVersion | null> {
  return ruleVersion(db, await newestRuleNumber(db))
}

/** The number of the version in force; 0 before the first. */
export async function newestRuleNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('rule_version')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  return row.number ?? 0
}

/** A version by its number, with its files. */
export async function ruleVersion(db: Db, number: number): Promise<RuleVersion | null> {
  const row = await db
    .selectFrom('rule_version')
    .select(['id', 'number', 'files', 'folder', 'desk', 'loaded_at as loadedAt'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, files: new Map(Object.entries(row.files)) }
}

export interface RuleVersionLine {
  readonly number: number
  readonly at: string
  readonly origin: RuleOrigin
  /** Who published it; null when the folder was changed. */
  readonly by: string | null
  readonly comment: string
  readonly changes: readonly string[]
  /** Whether its tuned files differ from those of the newest version. */
  readonly differs: boolean
}

/** The newest versions, newest first. */
export async function listRuleVersions(db: Db, limit: number): Promise<RuleVersionLine[]> {
  const rows = await db
    .selectFrom('rule_version')
    .leftJoin('staff', 'staff.id', 'rule_version.staff_id')
    .select(['number', 'loaded_at', 'origin', 'comment', 'changes', 'staff.name as by'])
    .select(sql<string>`md5(concat(${sql.join(TUNED_FILES.map((file) => sql`files ->> ${file}`))}))`.as('mark'))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ loaded_at, mark, ...line }) => ({
    ...line,
    at: loaded_at.toISOString(),
    differs: mark !== rows[0]?.mark,
  }))
}

/** How each rule reads a mail, by version: equal hashes find alike. */
export async function readingsByVersion(db: Db): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db.selectFrom('rule_version').select(['id', 'readings']).execute()
  return new Map(rows.map(({ id, readings }) => [id, new Map(Object.entries(readings))]))
}

/** How each rule reads a mail, as a short hash that is equal when it reads alike. */
export function hashedReadings(rules: Rules): Record<string, string> {
  return Object.fromEntries([...readingsOf(rules)].map(([rule, reading]) => [rule, hash(reading).slice(0, 16)]))
}

/** One hash over all files, in hex. */
export function hashOfFiles(files: ReadonlyMap<string, string>): string {
  return hash(JSON.stringify([...files].sort(([one], [other]) => (one < other ? -1 : 1))))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
