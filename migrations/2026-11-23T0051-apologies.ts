import { type Kysely, sql } from 'kysely'

/** An inquiry has its reply and, when a promise of it is late, an apology: the newest draft is the one that counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table draft drop constraint draft_inquiry_id_key`.execute(db)
  /** The letter as it was drafted; null: the draft is the reply, which stands in what was decided about the mail. */
  await db.schema.alterTable('draft').addColumn('apology', 'jsonb').execute()
  await sql`create unique index draft_reply on draft (inquiry_id) where apology is null`.execute(db)
  await db.schema.createIndex('draft_inquiry').on('draft').columns(['inquiry_id', 'id']).execute()
  /** The draft that says sorry for it. */
  await db.schema
    .alterTable('promise')
    .addColumn('apology_id', 'bigint', (c) => c.references('draft.id'))
    .execute()
  await db.schema.createIndex('promise_apology_id').on('promise').column('apology_id').execute()
  await sql`create or replace view owed as select promise.* from promise
    join outbound on outbound.approval_id = promise.approval_id
    where kept_at is null and withdrawn_at is null and outbound.state not in ('held', 'rejected', 'suppressed', 'cancelled')`.execute(
    db,
  )
}
