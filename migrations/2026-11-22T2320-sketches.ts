import { type Kysely, sql } from 'kysely'

/** By what nearly equal letters of several senders are found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sketch')
    .addColumn('inquiry_id', 'bigint', (c) => c.primaryKey().references('inquiry.id').onDelete('cascade'))
    /** The smallest hashes of the runs of a few words in what the buyer wrote. */
    .addColumn('hashes', sql`integer[]`, (c) => c.notNull())
    .execute()
  await db.schema.createIndex('sketch_hashes').on('sketch').using('gin').column('hashes').execute()
}
