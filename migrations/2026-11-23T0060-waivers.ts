import type { Kysely } from 'kysely'

/** Errors of the check that somebody let stand in a draft, each with the reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('waiver')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('draft_id', 'bigint', (c) => c.notNull().references('draft.id').onDelete('cascade'))
    /** The rule that found it. */
    .addColumn('finding', 'text', (c) => c.notNull())
    /** The words it is about; empty when something is absent. */
    .addColumn('evidence', 'text', (c) => c.notNull())
    /** The lines of the reply in which those words stood. */
    .addColumn('lines', 'jsonb', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('withdrawn_at', 'timestamptz')
    .execute()
  await db.schema.createIndex('waiver_draft').on('waiver').column('draft_id').execute()
}
