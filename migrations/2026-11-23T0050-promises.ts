import { type Kysely, sql } from 'kysely'

/** What approved letters bind us to, by which moment, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('promise')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    /** The letter that gave it. */
    .addColumn('approval_id', 'bigint', (c) => c.notNull().references('approval.id'))
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id'))
    .addColumn('conversation_id', 'bigint', (c) => c.notNull().references('conversation.id'))
    .addColumn('buyer_id', 'bigint', (c) => c.references('buyer.id'))
    /** Null: a person typed it. */
    .addColumn('topic', 'text')
    /** In the languages of the desk. */
    .addColumn('what', 'jsonb', (c) => c.notNull())
    .addColumn('due_at', 'timestamptz', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    /** The letter that keeps it; kept from the moment that letter is accepted. */
    .addColumn('kept_by', 'bigint', (c) => c.references('approval.id'))
    .addColumn('kept_at', 'timestamptz')
    /** No longer owed: its letter was taken back, or a person said why. */
    .addColumn('withdrawn_at', 'timestamptz')
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    /** The person who marked it kept or no longer owed. */
    .addColumn('staff_id', 'bigint', (c) => c.references('staff.id'))
    /** When it was seen to be late. */
    .addColumn('late_at', 'timestamptz')
    .execute()
  await sql`create index promise_open on promise (due_at) where kept_at is null and withdrawn_at is null`.execute(db)
  for (const column of ['approval_id', 'inquiry_id', 'conversation_id', 'buyer_id', 'kept_by'])
    await db.schema.createIndex(`promise_${column}`).on('promise').column(column).execute()
  // A letter that never left has promised nothing.
  await sql`create view owed as select promise.* from promise join outbound on outbound.approval_id = promise.approval_id
    where kept_at is null and withdrawn_at is null and outbound.state not in ('held', 'rejected', 'suppressed', 'cancelled')`.execute(
    db,
  )
}
