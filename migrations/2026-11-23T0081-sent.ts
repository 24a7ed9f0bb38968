import { type Kysely, sql } from 'kysely'

/** What we sent last on an inquiry, so that the list of what was sent is in its order without reading every mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inquiry add column sent_id bigint references outbound (id) on delete set null`.execute(db)
  await sql`update inquiry set sent_id = (select max(outbound.id) from outbound
    join approval on approval.id = outbound.approval_id
    join draft on draft.id = approval.draft_id
    where draft.inquiry_id = inquiry.id and approval.undone_at is null)`.execute(db)
  await sql`create index inquiry_sent on inquiry (sent_id) where sent_id is not null`.execute(db)
}
