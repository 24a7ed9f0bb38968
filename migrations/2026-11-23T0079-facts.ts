import { type Kysely, sql } from 'kysely'

/** What people said a mail tells, in the place of what was read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('fact_correction')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id').onDelete('cascade'))
    .addColumn('field', 'text', (c) => c.notNull())
    /** Empty: the mail does not tell it. */
    .addColumn('values', 'jsonb', (c) => c.notNull())
    /** What had been read. */
    .addColumn('was', 'jsonb', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('undone_at', 'timestamptz')
    .addColumn('undone_by', 'bigint', (c) => c.references('staff.id'))
    .execute()
  await db.schema
    .createIndex('fact_correction_live')
    .unique()
    .on('fact_correction')
    .columns(['inquiry_id', 'field'])
    .where(sql.ref('undone_at'), 'is', null)
    .execute()
}
