import type { Waived } from '../../core/draft/check/waived.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { storableJson } from '../storable.ts'
import { type DraftRefusal, whyNot } from './drafts.ts'

/** An error of a draft that somebody let stand. */
export interface Waiver extends Waived {
  readonly id: string
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** What is let stand in a draft, the latest last. */
export async function waiversOf(db: Db, draftId: string): Promise<Waiver[]> {
  const rows = await db
    .selectFrom('waiver')
    .innerJoin('staff', 'staff.id', 'waiver.staff_id')
    .select(['waiver.id', 'finding', 'evidence', 'lines', 'reason', 'staff.name as by', 'waiver.at'])
    .where('draft_id', '=', draftId)
    .where('withdrawn_at', 'is', null)
    .orderBy('waiver.id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Lets an error of a waiting draft stand. */
export function addWaiver(
  db: Db,
  draftId: string,
  { finding, evidence, lines, reason }: Waived & { readonly reason: string },
  by: string,
  now: Date,
): Promise<{ readonly added: true } | { readonly refused: DraftRefusal }> {
  return db.transaction().execute(async (trx) => {
    const draft = await holdWaiting(trx, draftId)
    if (draft === undefined) return { refused: await whyNot(trx, draftId) }
    await trx
      .insertInto('waiver')
      .values({ draft_id: draftId, finding, evidence, lines: storableJson(lines), reason, staff_id: by, at: now })
      .execute()
    const detail = { draft: draftId, finding, evidence, reason }
    await noteEvent(trx, { what: 'error_waived', staffId: by, inquiryId: draft.inquiry_id, detail }, now)
    return { added: true as const }
  })
}

/** Takes back what was let stand; twice is as good as once. */
export function withdrawWaiver(
  db: Db,
  id: string,
  by: string,
  now: Date,
): Promise<{ readonly draftId: string } | { readonly refused: DraftRefusal }> {
  return db.transaction().execute(async (trx) => {
    const waiver = await trx
      .selectFrom('waiver')
      .select(['draft_id', 'finding', 'withdrawn_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (waiver === undefined) return { refused: 'not_found' as const }
    const { draft_id: draftId, finding } = waiver
    const draft = await holdWaiting(trx, draftId)
    if (draft === undefined) return { refused: await whyNot(trx, draftId) }
    if (waiver.withdrawn_at !== null) return { draftId }
    await trx.updateTable('waiver').set({ withdrawn_at: now }).where('id', '=', id).execute()
    const detail = { draft: draftId, finding }
    await noteEvent(trx, { what: 'waiver_withdrawn', staffId: by, inquiryId: draft.inquiry_id, detail }, now)
    return { draftId }
  })
}

/** An approval at the same moment waits until this is stored, or has it refused. */
function holdWaiting(trx: Db, draftId: string) {
  return trx
    .selectFrom('draft')
    .select('inquiry_id')
    .where('id', '=', draftId)
    .where('state', '=', 'waiting')
    .forNoKeyUpdate()
    .executeTakeFirst()
}
