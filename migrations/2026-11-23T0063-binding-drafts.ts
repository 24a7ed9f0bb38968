import { type QueryExecutorProvider, sql } from 'kysely'

/** Drafts that only a manager may approve, so that managers find them. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`alter table draft add column for_manager boolean not null default false`.execute(db)
  await sql`update draft set for_manager = true from inquiry where inquiry.id = draft.inquiry_id
    and coalesce(draft.apology -> 'manager', inquiry.triage #> '{draft,manager}', 'null'::jsonb) <> 'null'::jsonb`.execute(
    db,
  )
  await sql`create index draft_for_manager on draft (inquiry_id) where for_manager and state = 'waiting'`.execute(db)
}
