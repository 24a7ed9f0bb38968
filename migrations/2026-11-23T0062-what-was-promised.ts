import { type Kysely, sql } from 'kysely'

/** What a promise was about and why it fell due that day, so that an apology can name both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('promise')
    /** What the words of its topic need, to be said again. */
    .addColumn('values', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'::jsonb`))
    /** The words that a person gave it in the letter; null: those of the draft stand. */
    .addColumn('sent', 'text')
    /** Why that day. */
    .addColumn('reasons', 'jsonb', (c) => c.notNull().defaultTo(sql`'[]'::jsonb`))
    .execute()
  await sql`update promise set sent = what ->> 'en' where topic is null`.execute(db)
  await sql`create or replace view owed as select promise.* from promise
    join outbound on outbound.approval_id = promise.approval_id
    where kept_at is null and withdrawn_at is null and outbound.state not in ('held', 'rejected', 'suppressed', 'cancelled')`.execute(
    db,
  )
  await completed(db, 'inquiry', 'triage', '{draft,promises}')
  await completed(db, 'draft', 'apology', '{promises}')
}

/** Promises of drafts that were written before they told this: what they lack is nothing. */
async function completed(db: Kysely<unknown>, table: string, column: string, path: string): Promise<void> {
  const promises = sql`${sql.ref(column)} #> ${path}::text[]`
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = jsonb_set(${sql.ref(column)}, ${path}::text[],
    (select jsonb_agg('{"values": {}, "reasons": []}'::jsonb || one) from jsonb_array_elements(${promises}) as one))
    where jsonb_array_length(case jsonb_typeof(${promises}) when 'array' then ${promises} else '[]'::jsonb end) > 0`.execute(
    db,
  )
}
