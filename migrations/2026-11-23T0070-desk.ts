import { type Kysely, sql } from 'kysely'

/** What staff do with an inquiry besides answering it, and what each of them set for the desk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('inquiry')
    .addColumn('owner_id', 'bigint', (c) => c.references('staff.id'))
    .execute()
  await sql`create index inquiry_owner on inquiry (owner_id) where owner_id is not null`.execute(db)
  await db.schema
    .createTable('snooze')
    .addColumn('inquiry_id', 'bigint', (c) => c.primaryKey().references('inquiry.id').onDelete('cascade'))
    /** Null: until the buyer writes. */
    .addColumn('until', 'timestamptz')
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('snooze_until').on('snooze').column('until').execute()
  await db.schema
    .createTable('note')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id').onDelete('cascade'))
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('removed_at', 'timestamptz')
    .execute()
  await db.schema.createIndex('note_conversation').on('note').column('conversation_id').execute()
  await db.schema
    .createTable('manager_request')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id').onDelete('cascade'))
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'bigint', (c) => c.references('staff.id'))
    .addColumn('answered_at', 'timestamptz')
    .execute()
  await sql`create unique index manager_request_open on manager_request (inquiry_id) where answered_at is null`.execute(
    db,
  )
  await db.schema
    .createTable('presence')
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id').onDelete('cascade'))
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('doing', 'text', (c) => c.notNull())
    .addColumn('until', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('presence_key', ['inquiry_id', 'staff_id'])
    .execute()
  await db.schema
    .createTable('saved_view')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('query', 'jsonb', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('saved_view_name', ['staff_id', 'name'])
    .execute()
  await db.schema
    .createTable('staff_setting')
    .addColumn('staff_id', 'bigint', (c) => c.primaryKey().references('staff.id').onDelete('cascade'))
    .addColumn('settings', 'jsonb', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('snippet')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    /** Whose it is; null: everybody's. */
    .addColumn('staff_id', 'bigint', (c) => c.references('staff.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    /** Null: fits every language. */
    .addColumn('language', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_by', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('updated_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await sql`create unique index snippet_name
    on snippet (coalesce(staff_id, 0), coalesce(language, ''), lower(name))`.execute(db)
}
