import { type Kysely, sql } from 'kysely'

/** What a language model made of a draft, beside the draft, which stays as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('polish')
    .addColumn('draft_id', 'bigint', (c) => c.primaryKey().references('draft.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('trying', 'offered', 'refused', 'given_up')`))
    .addColumn('text', 'text')
    .addColumn('because', 'jsonb', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'timestamptz', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .execute()
  await sql`create index draft_untouched on draft (id) where state = 'waiting' and edited_by is null`.execute(db)
}
