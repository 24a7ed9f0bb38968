import { type Kysely, sql } from 'kysely'

/** Rule versions with who and why, what scores were made of, outcomes, and tiers set by people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await numberVersions(db)

  await db.schema
    .createTable('scored')
    .addColumn('inquiry_id', 'bigint', (c) => c.primaryKey().references('inquiry.id').onDelete('cascade'))
    /** What the rules of `inquiry.rule_version_id` found; enough to weigh it under other points. */
    .addColumn('findings', 'jsonb', (c) => c.notNull())
    .addColumn('quotes', 'jsonb', (c) => c.notNull())
    /** All that a score is read from, as it stood when the mail arrived; never changed. */
    .addColumn('basis', 'jsonb', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('earlier_score')
    .addColumn('inquiry_id', 'bigint', (c) => c.notNull().references('inquiry.id').onDelete('cascade'))
    .addColumn('rule_version_id', 'bigint', (c) => c.notNull().references('rule_version.id'))
    /** With its receipt, as people saw it. */
    .addColumn('score', 'jsonb', (c) => c.notNull())
    .addColumn('replaced_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('earlier_score_pk', ['inquiry_id', 'rule_version_id'])
    .execute()

  await db.schema
    .createTable('tier_override')
    .addColumn('inquiry_id', 'bigint', (c) => c.primaryKey().references('inquiry.id').onDelete('cascade'))
    .addColumn('tier', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('set_at', 'timestamptz', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('outcome')
    .addColumn('inquiry_id', 'bigint', (c) => c.primaryKey().references('inquiry.id').onDelete('cascade'))
    /** `won`, `lost` or `dead`. */
    .addColumn('outcome', 'text', (c) => c.notNull())
    /** Of the order, when it was won. */
    .addColumn('amount', 'float8')
    .addColumn('currency', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('staff_id', 'bigint', (c) => c.notNull().references('staff.id'))
    .addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
    .execute()
}

/** A version is counted, not known by its content: going back to an earlier one is a version of its own. */
async function numberVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('rule_version').dropConstraint('rule_version_sha256_key').execute()
  await db.schema
    .alterTable('rule_version')
    .addColumn('number', 'integer')
    /** `folder` or `desk`. */
    .addColumn('origin', 'text', (c) => c.notNull().defaultTo('folder'))
    .addColumn('staff_id', 'bigint', (c) => c.references('staff.id'))
    .addColumn('comment', 'text', (c) => c.notNull().defaultTo(''))
    /** What differs from the version before, a line each. */
    .addColumn('changes', 'jsonb', (c) => c.notNull().defaultTo('[]'))
    /** SHA-256 of the folder's own copy of each file the desk may change; null where it has none. */
    .addColumn('folder', 'jsonb', (c) => c.notNull().defaultTo('{}'))
    /** The files that stand as the desk published them. */
    .addColumn('desk', 'jsonb', (c) => c.notNull().defaultTo('[]'))
    /** A hash for each rule of how it reads a mail; points are no part of it. */
    .addColumn('readings', 'jsonb', (c) => c.notNull().defaultTo('{}'))
    .execute()
  await sql`update rule_version set number = counted.number
    from (select id, row_number() over (order by loaded_at, id) as number from rule_version) as counted
    where counted.id = rule_version.id`.execute(db)
  await db.schema
    .alterTable('rule_version')
    .alterColumn('number', (c) => c.setNotNull())
    .execute()
  await db.schema.alterTable('rule_version').addUniqueConstraint('rule_version_number', ['number']).execute()
}
