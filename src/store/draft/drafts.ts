import type { Triage } from '../../core/inquiry.ts'
import type { OutboundState } from '../../core/outbound.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { answeredBy } from './apologies.ts'

export interface StoredDraft {
  readonly id: string
  readonly inquiryId: string
  /** What was read in the mail it answers. */
  readonly triage: Triage
  readonly version: number
  readonly state: 'waiting' | 'approved' | 'discarded'
  readonly subject: string
  readonly text: string
  readonly language: string
  readonly editedBy: string | null
  readonly updatedAt: string
  /** The live approval and what became of the mail; null when there is none. */
  readonly approval: {
    readonly id: string
    readonly by: string
    readonly approvedAt: string
    readonly undoUntil: string
    readonly state: OutboundState
    readonly answer: string | null
  } | null
}

export interface Wording {
  readonly subject: string
  readonly text: string
}

/** The draft with this id. */
export async function draftById(db: Db, id: string): Promise<StoredDraft | null> {
  const row = await drafts(db).where('draft.id', '=', id).executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

/** The newest draft for this inquiry: the reply, or an apology since. */
export async function draftOfInquiry(db: Db, inquiryId: string): Promise<StoredDraft | null> {
  const row = await drafts(db).where('draft.inquiry_id', '=', inquiryId).orderBy('draft.id', 'desc').executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

/** Saves an edit as the next version, if `version` is still the newest and nobody has approved it. */
export function saveDraft(
  db: Db,
  id: string,
  version: number,
  { subject, text }: Wording,
  by: string,
  now: Date,
): Promise<{ readonly saved: true } | { readonly refused: DraftRefusal }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('draft')
      .set({ subject, text, version: version + 1, edited_by: by, updated_at: now })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('state', '=', 'waiting')
      .returning('inquiry_id')
      .executeTakeFirst()
    if (row === undefined) return { refused: await whyNot(trx, id) }
    await noteEvent(
      trx,
      { what: 'draft_saved', staffId: by, inquiryId: row.inquiry_id, detail: { version: version + 1 } },
      now,
    )
    return { saved: true as const }
  })
}

/** The drafts of inquiries that no longer wait are put aside; one that was approved has its own way. */
export async function putDraftsAside(trx: Db, inquiryIds: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable('draft')
    .set({ state: 'discarded', updated_at: now })
    .where('inquiry_id', 'in', ['0', ...inquiryIds])
    .where('state', '=', 'waiting')
    .execute()
}

/** The drafts of inquiries that are taken up again wait again. */
export async function bringDraftsBack(trx: Db, inquiryIds: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable('draft')
    .set({ state: 'waiting', updated_at: now })
    .where('inquiry_id', 'in', ['0', ...inquiryIds])
    .where('state', '=', 'discarded')
    .execute()
}

export type DraftRefusal = 'not_found' | 'already_approved' | 'inquiry_closed' | 'draft_changed'

/** Why a compare-and-set on a waiting draft found nothing to set. */
export async function whyNot(trx: Db, id: string): Promise<DraftRefusal> {
  const row = await trx.selectFrom('draft').select('state').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return 'not_found'
  if (row.state === 'approved') return 'already_approved'
  return row.state === 'discarded' ? 'inquiry_closed' : 'draft_changed'
}

function drafts(db: Db) {
  return db
    .selectFrom('draft')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .leftJoin('staff as editor', 'editor.id', 'draft.edited_by')
    .leftJoin('approval', (join) =>
      join.onRef('approval.draft_id', '=', 'draft.id').on('approval.undone_at', 'is', null),
    )
    .leftJoin('staff as approver', 'approver.id', 'approval.staff_id')
    .leftJoin('outbound', 'outbound.approval_id', 'approval.id')
    .select([
      'draft.id',
      'draft.inquiry_id',
      'inquiry.triage',
      'draft.apology',
      'draft.version',
      'draft.state',
      'draft.subject',
      'draft.text',
      'draft.language',
      'draft.updated_at',
      'editor.name as edited_by',
      'approval.id as approval_id',
      'approval.approved_at',
      'approver.name as approved_by',
      'outbound.state as outbound_state',
      'outbound.due_at',
      'outbound.answer',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>

function draftOf(row: Row): StoredDraft {
  if (row.triage === null) throw new Error(`draft ${row.id} answers a mail that was never read`)
  return {
    id: row.id,
    inquiryId: row.inquiry_id,
    triage: answeredBy(row.triage, row.apology),
    version: row.version,
    state: row.state,
    subject: row.subject,
    text: row.text,
    language: row.language,
    editedBy: row.edited_by,
    updatedAt: row.updated_at.toISOString(),
    approval: approvalOf(row),
  }
}

function approvalOf(row: Row): StoredDraft['approval'] {
  const { approval_id: id, approved_at, approved_by, due_at, outbound_state: state } = row
  if (id === null || approved_at === null || approved_by === null || due_at === null || state === null) return null
  return {
    id,
    by: approved_by,
    approvedAt: approved_at.toISOString(),
    undoUntil: due_at.toISOString(),
    state,
    answer: row.answer,
  }
}
