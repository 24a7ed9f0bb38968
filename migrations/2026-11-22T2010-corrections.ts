import { type Kysely, sql } from 'kysely'

/** What staff say of kinds, to learn from, and which verdicts are none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('inquiry')
    /** The program does not know the kind. */
    .addColumn('unsure', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute()
  await sql`create index inquiry_unsure on inquiry (id) where unsure and state = 'open'`.execute(db)

  await db.schema
    .createTable('correction')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id').onDelete('cascade'))
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('from_kind', 'text', (c) => c.notNull())
    .addColumn('to_kind', 'text', (c) => c.notNull())
    .addColumn('marked_at', 'timestamptz', (c) => c.notNull())
    /** Taken back, or followed by another: unlearned. */
    .addColumn('undone_at', 'timestamptz')
    .addColumn('undone_by', 'bigint', (c) => c.references('staff.id'))
    .execute()
  await sql`create unique index correction_live on correction (inquiry_id) where undone_at is null`.execute(db)
}
