import { type Kysely, sql } from 'kysely'

/** The words by which an inquiry is found. What is stored already is taken in by the worker, a few at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_entry')
    .addColumn('inquiry_id', 'bigint', (c) => c.primaryKey().references('inquiry.id').onDelete('cascade'))
    /** Words folded by us, with their places; no dictionary of the database has a say. */
    .addColumn('words', sql`tsvector`, (c) => c.notNull())
    .execute()
  await sql`create index search_entry_words on search_entry using gin (words) with (fastupdate = off)`.execute(db)
}
