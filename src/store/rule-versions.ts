import type { Db } from './database.ts'

/**
 * Keeps a rule set as it was when it came into force. The same files again are the same version.
 *
 * @param sha256 of the files, in hex
 */
export async function saveRuleVersion(
  db: Db,
  sha256: string,
  files: Readonly<Record<string, string>>,
  now: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('rule_version')
    .values({ sha256, files: JSON.stringify(files), loaded_at: now })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ loaded_at: now }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface RuleVersion {
  readonly id: string
  readonly files: Readonly<Record<string, string>>
  readonly loadedAt: Date
}

/** The version that came into force last; null before the first. */
export async function newestRuleVersion(db: Db): Promise<RuleVersion | null> {
  const row = await db
    .selectFrom('rule_version')
    .select(['id', 'files', 'loaded_at as loadedAt'])
    .orderBy('loaded_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}
