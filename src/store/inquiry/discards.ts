import type { Against } from '../../core/acts/acts.ts'
import { DISCARD_REASONS, type DiscardReason } from '../../core/acts/discard-reasons.ts'
import type { Db } from '../database.ts'
import { bringDraftsBack, putDraftsAside } from '../draft/drafts.ts'
import { noteEvent } from '../events.ts'
import { storableText } from '../storable.ts'
import { holdFor } from './held-inquiry.ts'
import { endSnooze } from './snoozes.ts'

/** Why an inquiry was laid aside, and by whom. */
export interface Discarded {
  readonly code: DiscardReason
  /** The person's words beside it; may be empty. */
  readonly words: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Lays an open inquiry aside unanswered, its draft with it. */
export function discardInquiry(
  db: Db,
  id: string,
  { code, words }: Pick<Discarded, 'code' | 'words'>,
  by: string,
  now: Date,
): Promise<{ readonly discarded: true } | { readonly refused: Against | 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const held = await holdFor(trx, 'discard', id)
    if ('refused' in held) return held
    await trx.updateTable('inquiry').set({ state: 'discarded' }).where('id', '=', id).execute()
    await putDraftsAside(trx, [id], now)
    await endSnooze(trx, id)
    const detail = { code, words: storableText(words) }
    await noteEvent(trx, { what: 'discarded', staffId: by, inquiryId: id, detail }, now)
    return { discarded: true as const }
  })
}

/** Takes up again what was laid aside or filed. */
export function reopenInquiry(
  db: Db,
  id: string,
  by: string,
  now: Date,
): Promise<{ readonly reopened: true } | { readonly refused: Against | 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const held = await holdFor(trx, 'reopen', id)
    if ('refused' in held) return held
    await trx.updateTable('inquiry').set({ state: 'open' }).where('id', '=', id).execute()
    await bringDraftsBack(trx, [id], now)
    await noteEvent(trx, { what: 'reopened', staffId: by, inquiryId: id, detail: { was: held.state } }, now)
    return { reopened: true as const }
  })
}

/** Why an inquiry that lies aside was laid there; null when it does not, or nobody said. */
export async function discardOf(db: Db, inquiryId: string): Promise<Discarded | null> {
  const row = await db
    .selectFrom('event')
    .innerJoin('inquiry', 'inquiry.id', 'event.inquiry_id')
    .innerJoin('staff', 'staff.id', 'event.staff_id')
    .select(['event.detail', 'event.at', 'staff.name as by'])
    .where('event.inquiry_id', '=', inquiryId)
    .where('event.what', '=', 'discarded')
    .where('inquiry.state', '=', 'discarded')
    .orderBy('event.id', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const { code, words } = row.detail
  const known = DISCARD_REASONS.find((one) => one === code) ?? 'other'
  return { code: known, words: typeof words === 'string' ? words : '', by: row.by, at: row.at.toISOString() }
}
