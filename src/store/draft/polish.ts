import type { Triage } from '../../core/inquiry.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

/** A draft that waits untouched and has no other wording yet. */
export interface Unpolished {
  readonly draftId: string
  readonly version: number
  readonly text: string
  readonly triage: Triage
  /** How often a model was asked before. */
  readonly attempts: number
  /** It is not asked again before; null when it was never asked. */
  readonly dueAt: Date | null
}

/** What came of asking. `trouble` leaves the state that was set when it was begun. */
export type PolishResult =
  | { readonly state: 'offered'; readonly text: string }
  | { readonly state: 'refused' | 'trouble'; readonly because: readonly string[] }

/** Another wording of a draft, for whoever decides on it. */
export interface Polish {
  readonly text: string
  readonly model: string
}

/** The draft to polish next: one that was begun comes before all others, due or not. */
export async function nextToPolish(db: Db): Promise<Unpolished | null> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .leftJoin('polish', 'polish.draft_id', 'draft.id')
    .select(['draft.id', 'draft.version', 'draft.text', 'inquiry.triage', 'polish.attempts', 'polish.due_at'])
    .where('draft.state', '=', 'waiting')
    .where('draft.edited_by', 'is', null)
    .where('draft.apology', 'is', null)
    .where('inquiry.state', '=', 'open')
    .where((eb) => eb.or([eb('polish.draft_id', 'is', null), eb('polish.state', '=', 'trying')]))
    .orderBy('polish.due_at', (order) => order.asc().nullsLast())
    .orderBy('inquiry.reply_by', (order) => order.asc().nullsLast())
    .orderBy('draft.id')
    .executeTakeFirst()
  if (row === undefined || row.triage === null) return null
  const { id, version, text, triage, attempts, due_at: dueAt } = row
  return { draftId: id, version, text, triage, attempts: attempts ?? 0, dueAt }
}

/** Notes that a model is about to be asked, so that asking is counted even if the program ends meanwhile. */
export async function beginPolish(
  db: Db,
  { draftId, version, attempts }: Unpolished,
  { model, last, dueAt }: { readonly model: string; readonly last: boolean; readonly dueAt: Date },
  now: Date,
): Promise<void> {
  const state = last ? ('given_up' as const) : ('trying' as const)
  const begun = { version, state, text: null, because: '[]', model, attempts: attempts + 1, due_at: dueAt, at: now }
  await db
    .insertInto('polish')
    .values({ draft_id: draftId, ...begun })
    .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(begun))
    .execute()
}

/** Keeps what came of it, unless somebody edited, approved or closed the draft meanwhile: then nothing is kept. */
export function settlePolish(db: Db, { draftId, version }: Unpolished, result: PolishResult, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const untouched = await trx
      .selectFrom('draft')
      .select('inquiry_id')
      .where('id', '=', draftId)
      .where('version', '=', version)
      .where('state', '=', 'waiting')
      .where('edited_by', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (untouched === undefined) {
      await trx.deleteFrom('polish').where('draft_id', '=', draftId).execute()
      return
    }
    const kept = 'text' in result ? { text: result.text } : { because: JSON.stringify(result.because) }
    const state = result.state === 'trouble' ? {} : { state: result.state }
    await trx
      .updateTable('polish')
      .set({ ...kept, ...state, at: now })
      .where('draft_id', '=', draftId)
      .where('version', '=', version)
      .execute()
    if (result.state !== 'offered') return
    const { inquiry_id: inquiryId } = untouched
    await noteEvent(trx, { what: 'wording_offered', inquiryId, detail: { draft: draftId } }, now)
  })
}

/** The other wording of an inquiry's draft; null when there is none. */
export async function polishOf(db: Db, inquiryId: string): Promise<Polish | null> {
  const row = await db
    .selectFrom('polish')
    .innerJoin('draft', 'draft.id', 'polish.draft_id')
    .select(['polish.text', 'polish.model'])
    .where('draft.inquiry_id', '=', inquiryId)
    .where('polish.state', '=', 'offered')
    .executeTakeFirst()
  return row === undefined || row.text === null ? null : { text: row.text, model: row.model }
}

/** A draft that is written anew has no other wording. */
export async function dropPolish(trx: Db, inquiryId: string): Promise<void> {
  await trx
    .deleteFrom('polish')
    .where('draft_id', 'in', trx.selectFrom('draft').select('id').where('inquiry_id', '=', inquiryId))
    .execute()
}
