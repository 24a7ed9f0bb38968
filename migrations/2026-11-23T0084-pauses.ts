import { type Kysely, sql } from 'kysely'

/** A mailbox or a recipient's domain may rest for a while, and nothing leaves faster than servers like it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mailbox
    add column send_paused_until timestamptz,
    add column send_pause text,
    add column send_failures integer not null default 0`.execute(db)
  await sql`create table slow_domain (domain text primary key, slowed_at timestamptz not null, paused_until timestamptz)`.execute(
    db,
  )
  await sql`alter table outbound
    add column begun_at timestamptz,
    add column domain text generated always as (lower(split_part(recipient, '@', 2))) stored`.execute(db)
  await sql`create index outbound_begun on outbound (begun_at)`.execute(db)
}
