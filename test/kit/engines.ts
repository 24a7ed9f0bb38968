import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { databaseOver, openDatabase } from '../../src/store/database.ts'
import { migrateToLatest } from '../../src/store/migrate.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** File with a dump of a migrated embedded database. */
    pgliteDump: string
    /** A PostgreSQL with the migrated database `template_askback`; null when the machine has none. */
    postgresUrl: string | null
  }
}

/** Once a test run: makes what `database.ts` copies for each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [folder, postgres] = await Promise.all([dumpMigratedPglite(), startPostgres()])
  if (postgres !== null) await makeTemplate(postgres.url)
  project.provide('pgliteDump', join(folder, 'dump.tar'))
  project.provide('postgresUrl', postgres?.url ?? null)
  return async () => {
    rmSync(folder, { recursive: true, force: true })
    await postgres?.stop()
  }
}

async function dumpMigratedPglite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'askback-pglite-'))
  const pglite = await PGlite.create()
  const database = databaseOver(pglite)
  await migrateToLatest(database.db)
  const dump = await pglite.dumpDataDir('none')
  writeFileSync(join(folder, 'dump.tar'), Buffer.from(await dump.arrayBuffer()))
  await database.close()
  return folder
}

async function makeTemplate(url: string): Promise<void> {
  const server = await openDatabase({ url })
  await sql`create database template_askback`.execute(server.db)
  await server.close()
  const template = await openDatabase({ url: url.replace(/\/postgres$/, '/template_askback') })
  await migrateToLatest(template.db)
  await template.close()
}
