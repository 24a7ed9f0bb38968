import type { InquiryState } from '../../core/acts/acts.ts'
import { afterTakingBack, type OutboundState } from '../../core/outbound.ts'
import { isBuyer } from '../../core/standing.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { endSnooze } from '../inquiry/snoozes.ts'
import { type NotedChanges, writeChanges } from './draft-changes.ts'
import { type DraftRefusal, whyNot } from './drafts.ts'
import { type Ledger, withdrawPromises, writePromises } from './promises.ts'

/** The mail as it will go out. */
export interface Outgoing {
  readonly mailboxId: string
  readonly conversationId: string
  readonly recipient: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly raw: Uint8Array
  readonly sha256: string
  /** It tells prices of ours. */
  readonly quotes: boolean
  /** What it binds us to. */
  readonly ledger: Ledger
  /** What a person changed in the draft; null when nothing was drafted. */
  readonly changes: NotedChanges | null
  readonly dueAt: Date
}

export type ApprovalRefusal = DraftRefusal | 'buyer_wrote_again'

/**
 * Approves exactly this version of a draft: one approval and one mail on its way out, or neither.
 * Of any number of people who press at once, one succeeds.
 */
export function approve(
  db: Db,
  draftId: string,
  version: number,
  outgoing: Outgoing,
  by: string,
  now: Date,
): Promise<{ readonly approved: true } | { readonly refused: ApprovalRefusal }> {
  return db.transaction().execute(async (trx) => {
    const inquiry = await lockInquiry(trx, draftId)
    if (inquiry === undefined) return { refused: 'not_found' as const }
    const refused = await whyNotNow(trx, inquiry)
    if (refused !== null) return { refused }
    const draft = await trx
      .updateTable('draft')
      .set({ state: 'approved', updated_at: now })
      .where('id', '=', draftId)
      .where('version', '=', version)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst()
    if (draft === undefined) return { refused: await whyNot(trx, draftId) }
    const approvalId = await insertApproval(trx, draftId, version, outgoing, by, now)
    const sentId = await insertOutbound(trx, approvalId, outgoing, now)
    await writePromises(trx, approvalId, outgoing.ledger, now)
    if (outgoing.changes !== null) await writeChanges(trx, approvalId, outgoing.changes, now)
    await trx.updateTable('inquiry').set({ state: 'answered', sent_id: sentId }).where('id', '=', inquiry.id).execute()
    await endSnooze(trx, inquiry.id)
    const detail = { approval: approvalId, version, sha256: outgoing.sha256 }
    await noteEvent(trx, { what: 'approved', staffId: by, inquiryId: inquiry.id, detail }, now)
    return { approved: true as const }
  })
}

/** Takes an approval back while its mail has not begun to leave, or after it failed; the draft waits again. Twice is as good as once. */
export function undoApproval(
  db: Db,
  approvalId: string,
  by: string,
  now: Date,
): Promise<{ readonly draftId: string } | { readonly refused: 'not_found' | 'too_late_to_undo' }> {
  return db.transaction().execute(async (trx) => {
    const of = await trx
      .selectFrom('approval')
      .innerJoin('draft', 'draft.id', 'approval.draft_id')
      .select(['approval.draft_id', 'draft.inquiry_id'])
      .where('approval.id', '=', approvalId)
      .executeTakeFirst()
    if (of === undefined) return { refused: 'not_found' as const }
    await trx.selectFrom('inquiry').select('id').where('id', '=', of.inquiry_id).forNoKeyUpdate().execute()
    const stopped = await stopOutgoing(trx, approvalId, now)
    if (stopped === 'already') return { draftId: of.draft_id }
    if (stopped === 'too_late') return { refused: 'too_late_to_undo' as const }
    await trx.updateTable('approval').set({ undone_at: now, undone_by: by }).where('id', '=', approvalId).execute()
    await withdrawPromises(trx, approvalId, now)
    await trx.updateTable('draft').set({ state: 'waiting', updated_at: now }).where('id', '=', of.draft_id).execute()
    await trx
      .updateTable('inquiry')
      .set({ state: 'open' })
      .where('id', '=', of.inquiry_id)
      .where('state', '=', 'answered')
      .execute()
    await showSentBefore(trx, of.inquiry_id)
    const detail = { approval: approvalId }
    await noteEvent(trx, { what: 'approval_undone', staffId: by, inquiryId: of.inquiry_id, detail }, now)
    return { draftId: of.draft_id }
  })
}

/** What was taken back is not sent: the reply before it is the newest again, if there is one. */
async function showSentBefore(trx: Db, inquiryId: string): Promise<void> {
  await trx
    .updateTable('inquiry')
    .set((eb) => ({
      sent_id: eb
        .selectFrom('outbound')
        .innerJoin('approval', 'approval.id', 'outbound.approval_id')
        .innerJoin('draft', 'draft.id', 'approval.draft_id')
        .select((on) => on.fn.max('outbound.id').as('id'))
        .where('draft.inquiry_id', '=', inquiryId)
        .where('approval.undone_at', 'is', null),
    }))
    .where('id', '=', inquiryId)
    .execute()
}

/** The lock on the inquiry orders approvals against each other and against a mail of the buyer that is being taken in. */
function lockInquiry(trx: Db, draftId: string) {
  return trx
    .selectFrom('inquiry')
    .innerJoin('draft', 'draft.inquiry_id', 'inquiry.id')
    .select(['inquiry.id', 'inquiry.state', 'inquiry.conversation_id'])
    .where('draft.id', '=', draftId)
    .forNoKeyUpdate('inquiry')
    .executeTakeFirst()
}

async function whyNotNow(
  trx: Db,
  inquiry: { id: string; state: InquiryState; conversation_id: string },
): Promise<ApprovalRefusal | null> {
  if (inquiry.state === 'answered') return 'already_approved'
  if (inquiry.state === 'superseded') return 'buyer_wrote_again'
  if (inquiry.state !== 'open') return 'inquiry_closed'
  const newer = await trx
    .selectFrom('inquiry')
    .select('kind')
    .where('conversation_id', '=', inquiry.conversation_id)
    .where('id', '>', inquiry.id)
    .where('state', 'in', ['open', 'answered'])
    .execute()
  return newer.some(({ kind }) => kind === null || isBuyer(kind)) ? 'buyer_wrote_again' : null
}

async function insertApproval(
  trx: Db,
  draftId: string,
  version: number,
  outgoing: Outgoing,
  by: string,
  now: Date,
): Promise<string> {
  const { id } = await trx
    .insertInto('approval')
    .values({
      draft_id: draftId,
      draft_version: version,
      staff_id: by,
      sha256: outgoing.sha256,
      quotes: outgoing.quotes,
      approved_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertOutbound(trx: Db, approvalId: string, outgoing: Outgoing, now: Date): Promise<string> {
  const { id } = await trx
    .insertInto('outbound')
    .values({
      approval_id: approvalId,
      conversation_id: outgoing.conversationId,
      mailbox_id: outgoing.mailboxId,
      recipient: outgoing.recipient,
      message_id: outgoing.messageId,
      subject: outgoing.subject,
      text: outgoing.text,
      raw: Buffer.from(outgoing.raw),
      sha256: outgoing.sha256,
      state: 'queued',
      due_at: outgoing.dueAt,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Compare-and-set against the worker: whoever locks the row first decides. */
async function stopOutgoing(trx: Db, approvalId: string, now: Date): Promise<'stopped' | 'already' | 'too_late'> {
  const row: { id: string; state: OutboundState; undone_at: Date | null } = await trx
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .select(['outbound.id', 'outbound.state', 'approval.undone_at'])
    .where('approval.id', '=', approvalId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (row.undone_at !== null) return 'already'
  const state = afterTakingBack(row.state)
  if (state === null) return 'too_late'
  if (state !== row.state) {
    await trx.updateTable('outbound').set({ state, finished_at: now }).where('id', '=', row.id).execute()
  }
  return 'stopped'
}
