import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { lockFolder } from './folder-lock.ts'
import type { Tables } from './schema.ts'

/** A connection. Inside a transaction only its own may be used: the embedded database has one, and would wait for ever. */
export type Db = Kysely<Tables>

export interface Database {
  readonly db: Db
  readonly engine: 'postgres' | 'pglite'
  readonly close: () => Promise<void>
}

/** A PostgreSQL server, or the folder of the embedded database. */
export type Place = { readonly url: string } | { readonly folder: string }

/**
 * Opens the database. Both kinds go through pg, so that values come back as the same types.
 *
 * @throws FolderInUse when another live process has the folder open
 */
export function openDatabase(place: Place): Promise<Database> {
  return 'url' in place ? openPostgres(place.url) : openFolder(place.folder)
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    application_name: 'askback',
    connectionTimeoutMillis: 10_000,
  })
  const db = over(pool)
  return { db, engine: 'postgres', close: () => db.destroy() }
}

async function openFolder(folder: string): Promise<Database> {
  mkdirSync(dirname(folder), { recursive: true })
  const release = lockFolder(`${folder}.lock`)
  try {
    const pglite = await PGlite.create(folder)
    const { close, ...database } = databaseOver(pglite)
    return { ...database, close: () => close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** The embedded database once it stands; closing closes it too. The pool has the one connection that there is. */
export function databaseOver(pglite: PGlite): Database {
  const db = over(new Pool(createPgConfig(pglite)))
  return { db, engine: 'pglite', close: () => db.destroy().then(() => pglite.close()) }
}

function over(pool: Pool): Db {
  // A connection that breaks while idle is thrown away and the next query opens another; unheard, it would end the process.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
