import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest'
import { type Database, type Db, databaseOver, openDatabase } from '../../src/store/database.ts'

/** What a test sees of its database: migrated, and empty at the start of each test. */
export interface TestDatabase {
  readonly engine: Database['engine']
  readonly db: Db
  /** Where a second process could open the same database; null when it is embedded. */
  readonly url: string | null
}

interface Opened extends Database {
  readonly url: string | null
}

/**
 * Runs the tests once on each engine, each time on a fresh migrated database that is emptied before each test.
 * Without PostgreSQL its half is skipped by name, or with CI=true fails.
 */
export function describeOnEachEngine(name: string, tests: (database: TestDatabase) => void): void {
  describe(`${name} (pglite)`, () => tests(useDatabase('pglite', openPglite)))
  describeOnPostgres(name, tests)
}

/** For tests of several processes on one database. */
export function describeOnPostgres(name: string, tests: (database: TestDatabase) => void): void {
  const missing = postgresMissing()
  if (missing === null) describe(`${name} (postgres)`, () => tests(useDatabase('postgres', openPostgres)))
  else describe.skip(`${name} (postgres: ${missing})`, () => tests(holder('postgres', () => undefined)))
}

/** The embedded database alone, for tests of what does not differ between engines. */
export function usePglite(): TestDatabase {
  return useDatabase('pglite', openPglite)
}

function useDatabase(engine: Database['engine'], open: () => Promise<Opened>): TestDatabase {
  let opened: Opened | undefined
  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(() => empty(opened?.db))
  afterAll(() => opened?.close())
  return holder(engine, () => opened)
}

function holder(engine: Database['engine'], opened: () => Opened | undefined): TestDatabase {
  return {
    engine,
    get db() {
      const database = opened()
      if (database === undefined) throw new Error('the database is open only inside tests and hooks')
      return database.db
    },
    get url() {
      return opened()?.url ?? null
    },
  }
}

async function empty(db: Db | undefined): Promise<void> {
  if (db === undefined) return
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView).map(({ name }) => sql.table(name))
  await sql`truncate ${sql.join(tables)} restart identity`.execute(db)
}

async function openPglite(): Promise<Opened> {
  const dump = new Blob([new Uint8Array(readFileSync(inject('pgliteDump')))])
  return { ...databaseOver(await PGlite.create({ loadDataDir: dump })), url: null }
}

async function openPostgres(): Promise<Opened> {
  const server = inject('postgresUrl') ?? ''
  const name = `askback_${randomBytes(6).toString('hex')}`
  const setUp = await openDatabase({ url: server })
  await sql`create database ${sql.id(name)} template template_askback`.execute(setUp.db)
  await setUp.close()
  const url = server.replace(/\/postgres$/, `/${name}`)
  return { ...(await openDatabase({ url })), url }
}

function postgresMissing(): string | null {
  if (inject('postgresUrl') !== null) return null
  const words = 'PostgreSQL is not installed: no initdb in pg_config --bindir or /usr/lib/postgresql/*/bin'
  if (process.env.CI === 'true') throw new Error(words)
  return words
}
