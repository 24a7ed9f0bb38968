import { type Kysely, sql } from 'kysely'

/** Every letter is searched for names of other buyers while it is typed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index buyer_name_lower on buyer (lower(name))`.execute(db)
  await sql`create index buyer_company_lower on buyer (lower(company))`.execute(db)
}
