import { type Kysely, sql } from 'kysely'

/** Of two mails that ask to be left alone, each counts: taking one back leaves the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table suppression drop constraint suppression_pk`.execute(db)
  await sql`create unique index suppression_each on suppression (address, reason, coalesce(mail_id, 0))`.execute(db)
}
