import { type Kysely, sql } from 'kysely'

/** What the queue is sorted and filtered by stands in columns, so that no list reads what was decided about every mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inquiry
    add column rank smallint not null generated always as (case when tier = 'A' then 0 when kind = 'complaint' then 1
      when kind = 'order' then 2 when tier = 'B' then 3 when tier = 'C' then 4 else 5 end) stored,
    add column reply_key timestamptz not null
      generated always as (coalesce(reply_by, timestamptz '9999-12-31T00:00:00Z')) stored,
    add column country text generated always as (triage #>> '{buyer,country}') stored,
    add column language text generated always as (triage ->> 'language') stored,
    add column channel text generated always as (triage ->> 'channel') stored,
    add column products jsonb generated always as (jsonb_path_query_array(triage, '$.request.products[*].sku')) stored`.execute(
    db,
  )
  await sql`drop index inquiry_queue`.execute(db)
  await sql`create index inquiry_queue on inquiry (rank, reply_key, id) where state = 'open' and kind is not null`.execute(
    db,
  )
  await sql`create index inquiry_overdue on inquiry (reply_by) where state = 'open'`.execute(db)
  await sql`create index inquiry_state on inquiry (state, id)`.execute(db)
  await sql`create index inquiry_unread on inquiry (id) where state = 'open' and kind is null`.execute(db)
  for (const column of ['country', 'language', 'channel', 'kind', 'tier'])
    await sql`create index ${sql.raw(`inquiry_${column}`)} on inquiry (${sql.ref(column)}, state, id)`.execute(db)
  await sql`create index inquiry_products on inquiry using gin (products jsonb_path_ops) with (fastupdate = off)`.execute(
    db,
  )
}
