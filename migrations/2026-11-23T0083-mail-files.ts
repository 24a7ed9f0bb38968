import { type Kysely, sql } from 'kysely'

/** What files came with a mail is kept when it is read, so that to show an inquiry no mail has to be taken apart again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mail add column files jsonb not null default '[]'`.execute(db)
}
