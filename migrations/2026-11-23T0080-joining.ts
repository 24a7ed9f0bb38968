import { type Kysely, sql } from 'kysely'

/** Mails that a person moved from one conversation to another, and what is needed to move them back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('conversation')
    /** Where its mails went; a mail that is being read meanwhile follows them. */
    .addColumn('joined_into', 'bigint', (c) => c.references('conversation.id'))
    .execute()
  await db.schema
    .createTable('mail_move')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('from_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('to_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('moved', 'jsonb', (c) => c.notNull())
    .addColumn('notes', 'jsonb', (c) => c.notNull())
    /** The mails both conversations held before. */
    .addColumn('before', 'jsonb', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('undone_at', 'timestamptz')
    .addColumn('undone_by', 'bigint', (c) => c.references('staff.id'))
    .execute()
  await sql`create index mail_move_to on mail_move (to_id) where undone_at is null`.execute(db)
  await sql`create index mail_move_from on mail_move (from_id) where undone_at is null`.execute(db)
}
