import { type QueryExecutorProvider, sql } from 'kysely'

/** Drafts written before letters had lines, promises and a manager's gate: what they lack is nothing. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`update inquiry
    set triage = jsonb_set(triage, '{draft}', '{"lines": [], "promises": [], "manager": null}'::jsonb || (triage -> 'draft'))
    where jsonb_typeof(triage -> 'draft') = 'object' and not (triage -> 'draft') ? 'lines'`.execute(db)
}
