import type { Load } from '../../core/draft/promise/load.ts'
import type { LatePromise } from '../../core/inquiry.ts'
import type { Reason } from '../../core/reason.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { storableJson, storableText } from '../storable.ts'

/** Something we owe a buyer by a moment. */
export interface OwedPromise extends LatePromise {
  readonly id: string
  readonly inquiryId: string
  /** In the languages of the desk. */
  readonly what: { readonly en: string; readonly zh: string }
  /** ISO 8601 instant. */
  readonly due: string
  /** Why that day. */
  readonly reasons: readonly Reason[]
}

/** What an approved letter does to the ledger. */
export interface Ledger {
  readonly made: readonly Omit<OwedPromise, 'id' | 'inquiryId'>[]
  /** Ids of earlier promises that it keeps when it arrives. */
  readonly kept: readonly string[]
  /** Ids of late ones that it owns up to and gives anew; absent when there are none. */
  readonly ownedUp?: readonly string[]
}

/** Writes what a letter promises and what it keeps, in the transaction that approves it. */
export async function writePromises(trx: Db, approvalId: string, ledger: Ledger, now: Date): Promise<void> {
  const of = await trx
    .selectFrom('approval')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .select(['inquiry.id', 'inquiry.conversation_id', 'inquiry.buyer_id', 'approval.draft_id'])
    .where('approval.id', '=', approvalId)
    .executeTakeFirstOrThrow()
  const rows = ledger.made.map(({ topic, what, values, sent, due, reasons }) => ({
    approval_id: approvalId,
    inquiry_id: of.id,
    conversation_id: of.conversation_id,
    buyer_id: of.buyer_id,
    topic,
    what: storableJson(what),
    values: storableJson(values),
    sent: sent === null ? null : storableText(sent),
    reasons: storableJson(reasons),
    due_at: due,
    made_at: now,
  }))
  if (rows.length > 0) await trx.insertInto('promise').values(rows).execute()
  await trx
    .updateTable('promise')
    .set({ apology_id: of.draft_id })
    .where('id', 'in', ['0', ...(ledger.ownedUp ?? [])])
    .execute()
  await trx
    .updateTable('promise')
    .set({ kept_by: approvalId })
    .where((eb) => eb.or([eb('id', 'in', ['0', ...ledger.kept]), eb('apology_id', '=', of.draft_id)]))
    .where('withdrawn_at', 'is', null)
    .where('kept_at', 'is', null)
    .execute()
}

/** An approval that is undone takes its promises back, and keeps none. */
export async function withdrawPromises(trx: Db, approvalId: string, now: Date): Promise<void> {
  await trx.updateTable('promise').set({ withdrawn_at: now }).where('approval_id', '=', approvalId).execute()
  await trx
    .updateTable('promise')
    .set({ kept_by: null })
    .where('kept_by', '=', approvalId)
    .where('kept_at', 'is', null)
    .execute()
}

/** A letter of ours that was accepted keeps what it answers; an apology puts what it is for off, to its own promises. */
export async function keepPromises(trx: Db, outboundId: string, now: Date): Promise<void> {
  const letter = await trx
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .select(['approval.id', 'approval.draft_id'])
    .where('outbound.id', '=', outboundId)
    .executeTakeFirstOrThrow()
  const ownedUp = await trx
    .updateTable('promise')
    .set({ withdrawn_at: now })
    .where('kept_by', '=', letter.id)
    .where('apology_id', '=', letter.draft_id)
    .where('kept_at', 'is', null)
    .returning(['id', 'inquiry_id'])
    .execute()
  const kept = await trx
    .updateTable('promise')
    .set({ kept_at: now })
    .where('kept_by', '=', letter.id)
    .where('kept_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'inquiry_id'])
    .execute()
  await noteEach(trx, 'promise_owned_up', ownedUp, now)
  await noteEach(trx, 'promise_kept', kept, now)
}

async function noteEach(
  trx: Db,
  what: string,
  promises: readonly { readonly id: string; readonly inquiry_id: string }[],
  now: Date,
): Promise<void> {
  for (const { id, inquiry_id: inquiryId } of promises)
    await noteEvent(trx, { what, inquiryId, detail: { promise: id } }, now)
}

/** How a person ends a promise. */
export interface PromiseEnd {
  readonly end: 'kept' | 'withdrawn'
  readonly reason: string
}

/** A person says that a promise was kept or is no longer owed. */
export function endPromise(
  db: Db,
  id: string,
  { end, reason }: PromiseEnd,
  by: string,
  now: Date,
): Promise<{ readonly inquiryId: string } | { readonly refused: 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('promise')
      .set({ ...(end === 'kept' ? { kept_at: now } : { withdrawn_at: now }), staff_id: by, reason })
      .where('id', '=', id)
      .where('kept_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning('inquiry_id')
      .executeTakeFirst()
    if (row === undefined) return { refused: 'not_found' as const }
    const inquiryId = row.inquiry_id
    await noteEvent(trx, { what: `promise_${end}`, staffId: by, inquiryId, detail: { promise: id, reason } }, now)
    return { inquiryId }
  })
}

/** What is owed to the buyer of an inquiry, in any of his conversations, the first due first. */
export async function promisesAround(db: Db, inquiryId: string): Promise<OwedPromise[]> {
  const of = db.selectFrom('inquiry').where('id', '=', inquiryId)
  const rows = await owed(db)
    .where((eb) =>
      eb.or([eb('conversation_id', '=', of.select('conversation_id')), eb('buyer_id', '=', of.select('buyer_id'))]),
    )
    .execute()
  return rows.map(promiseOf)
}

/** What is owed in a conversation. */
export async function promisesIn(db: Db, conversationId: string): Promise<OwedPromise[]> {
  const rows = await owed(db).where('conversation_id', '=', conversationId).execute()
  return rows.map(promiseOf)
}

/** Notices each promise that is past due and neither kept nor seen before. */
export function noticeLate(db: Db, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const late = await trx
      .updateTable('promise')
      .set({ late_at: now })
      .where('id', 'in', owed(trx).clearSelect().select('id').where('due_at', '<', now).where('late_at', 'is', null))
      .where('late_at', 'is', null)
      .returning(['id', 'inquiry_id', 'due_at'])
      .execute()
    for (const { id, inquiry_id, due_at } of late) {
      const detail = { promise: id, due: due_at.toISOString() }
      await noteEvent(trx, { what: 'promise_late', inquiryId: inquiry_id, detail }, now)
    }
    return late.length
  })
}

/** How much lies on our desk. */
export async function loadNow(db: Db): Promise<Load> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('inquiry')
        .select((inside) => inside.fn.countAll<string>().as('count'))
        .where('state', '=', 'open')
        .where('kind', 'in', ['inquiry', 'reply', 'order', 'complaint'])
        .as('waiting'),
      eb
        .selectFrom('staff')
        .select((inside) => inside.fn.countAll<string>().as('count'))
        .where('disabled_at', 'is', null)
        .where('role', '!=', 'read_only')
        .as('staff'),
      eb
        .selectFrom('owed')
        .select((inside) => inside.fn.countAll<string>().as('count'))
        .as('owed'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), staff: Number(row.staff), owed: Number(row.owed) }
}

/** The promises that still bind us, the first due first. */
function owed(db: Db) {
  return db
    .selectFrom('owed')
    .select(['id', 'inquiry_id', 'topic', 'what', 'values', 'sent', 'due_at', 'reasons'])
    .orderBy('due_at')
    .orderBy('id')
}

function promiseOf(row: Awaited<ReturnType<ReturnType<typeof owed>['executeTakeFirstOrThrow']>>): OwedPromise {
  const { inquiry_id: inquiryId, due_at, ...rest } = row
  return { ...rest, inquiryId, due: due_at.toISOString() }
}
