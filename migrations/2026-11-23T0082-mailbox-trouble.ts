import { type Kysely, sql } from 'kysely'

/** What is wrong with a mailbox is kept as a code, which every desk says in its language; `problem` is what the server said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mailbox add column trouble text`.execute(db)
  // Said anew at the next look.
  await sql`update mailbox set problem = null`.execute(db)
}
