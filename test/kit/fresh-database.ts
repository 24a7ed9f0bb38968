import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openDatabase } from '../../src/store/database.ts'

/** An empty database on the PostgreSQL of this test run, as an operator would give it to the program. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `trip_${randomBytes(6).toString('hex')}`
  const setUp = await openDatabase({ url: server })
  await sql`create database ${sql.id(name)}`.execute(setUp.db)
  await setUp.close()
  return server.replace(/\/postgres$/, `/${name}`)
}
