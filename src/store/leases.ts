import type { Db } from './database.ts'

/**
 * Takes or renews a lease: of several processes one holds it.
 *
 * @returns whether `holder` has it until `until`
 */
export async function takeLease(db: Db, name: string, holder: string, now: Date, until: Date): Promise<boolean> {
  const row = await db
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((eb) => eb.or([eb('lease.holder', '=', holder), eb('lease.until', '<=', now)])),
    )
    .returning('holder')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives it back, so that the next one need not wait for its end. */
export async function dropLease(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}
