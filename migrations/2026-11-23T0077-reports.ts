import { type Kysely, sql } from 'kysely'

/** How far inquiries came, and what reports are quick by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('progress')
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id').onDelete('cascade'))
    /** `quoted` or `sampled`. */
    .addColumn('step', 'text', (c) => c.notNull())
    /** False: a person says that it did not come so far, whatever our letters say. */
    .addColumn('reached', 'boolean', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('progress_key', ['inquiry_id', 'step'])
    .execute()
  /** Whether the letter told prices of ours. */
  await sql`alter table approval add column quotes boolean not null default false`.execute(db)
  await sql`create index inquiry_arrived on inquiry (arrived_at)`.execute(db)
  await sql`create index outbound_arrived on outbound (conversation_id, finished_at) where state = 'accepted'`.execute(
    db,
  )
  await sql`create index promise_due on promise (due_at)`.execute(db)
  await sql`create index event_discarded on event (inquiry_id, at) where what = 'discarded'`.execute(db)
}
