import { readdir } from 'node:fs/promises'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Db } from './database.ts'

const FOLDER = new URL('../../migrations/', import.meta.url)

/**
 * Brings the schema up to date. Processes that start at once wait for each other.
 *
 * @returns names of the migrations that ran, oldest first
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}

/** Names of the migrations this program knows and the database has not run, oldest first. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const known = await migrator(db).getMigrations()
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name)
}

function migrator(db: Db): Migrator {
  return new Migrator({ db, provider: migrations })
}

const migrations: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts'))
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(0, -3), await read(name)])))
  },
}

function read(name: string): Promise<Migration> {
  return import(new URL(name, FOLDER).href)
}
