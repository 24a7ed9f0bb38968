import { type Kysely, sql } from 'kysely'

/** By what a company is known again, whoever of it writes. Of the buyers so far the mail domain and the plain name are taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('buyer_sign')
    .addColumn('buyer_id', 'bigint', (c) => c.notNull().references('buyer.id').onDelete('cascade'))
    .addColumn('sign', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('buyer_sign_key', ['buyer_id', 'sign'])
    .execute()
  await sql`insert into buyer_sign
    select id, 'domain:' || split_part(address, '@', 2) from buyer
    union select id, 'name:' || regexp_replace(lower(company), '[^[:alnum:]]', '', 'g') from buyer where company is not null`.execute(
    db,
  )
  await db.schema.createIndex('buyer_sign_sign').on('buyer_sign').column('sign').execute()
}
