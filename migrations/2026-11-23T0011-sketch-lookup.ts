import { type Kysely, sql } from 'kysely'

/** Else up to 4 MB of new sketches lie unsorted, and every lookup reads through them; PGlite never sorts them in by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter index sketch_hashes set (fastupdate = off)`.execute(db)
}
