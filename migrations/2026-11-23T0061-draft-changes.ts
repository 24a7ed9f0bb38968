import { type Kysely, sql } from 'kysely'

/** What staff changed in drafts before they were sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft_change')
    .addColumn('approval_id', 'bigint', (c) => c.primaryKey().references('approval.id').onDelete('cascade'))
    .addColumn('language', 'text', (c) => c.notNull())
    /** Compared with the other wording by a model, which was taken. */
    .addColumn('polished', 'boolean', (c) => c.notNull())
    .addColumn('drafted', 'integer', (c) => c.notNull())
    .addColumn('kept', 'integer', (c) => c.notNull())
    .addColumn('distance', 'real', (c) => c.notNull())
    /** Of the templates, each once. */
    .addColumn('parts', sql`text[]`, (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('draft_change_at').on('draft_change').column('at').execute()
  await db.schema
    .createTable('sentence_change')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('approval_id', 'bigint', (c) => c.notNull().references('draft_change.approval_id').onDelete('cascade'))
    /** Null: the signature, or what a person wrote. */
    .addColumn('part', 'text')
    .addColumn('how', 'text', (c) => c.notNull().check(sql`how in ('reworded', 'removed', 'added')`))
    .addColumn('distance', 'real', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await db.schema.createIndex('sentence_change_approval').on('sentence_change').column('approval_id').execute()
}
