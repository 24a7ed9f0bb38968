import type { Kysely } from 'kysely'

/** What stands in the books about a writer is asked for with every mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('inquiry_buyer').on('inquiry').column('buyer_id').execute()
  await db.schema.createIndex('outbound_recipient').on('outbound').column('recipient').execute()
}
