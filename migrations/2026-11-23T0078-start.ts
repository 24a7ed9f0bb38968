import { type Kysely, sql } from 'kysely'

/** Whether replies leave, where a manager switches it; and the steps of the first day that were left out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sending_switch')
    /** One row at most. */
    .addColumn('one', 'boolean', (c) => c.primaryKey().check(sql`one`))
    .addColumn('sends', 'boolean', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('skipped_step')
    .addColumn('step', 'text', (c) => c.primaryKey())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .execute()
}
