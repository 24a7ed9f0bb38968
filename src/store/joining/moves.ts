import { fromHereOn } from '../../core/joining/from-here-on.ts'
import { mayJoin } from '../../core/joining/may-join.ts'
import { isAsMoved } from '../../core/joining/undoable.ts'
import { companyContacts } from '../contacts/company-contacts.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { openConversation } from '../inquiry/conversations.ts'
import { type HeldMail, holdConversations, isReplyLeaving } from './held-conversations.ts'
import { moveMails, readNewestAgain } from './move-mails.ts'

type Refused<Code extends string> = { readonly refused: Code }
interface Moved {
  readonly moveId: string
}

/** A move that still stands. */
export interface LiveMove {
  readonly id: string
  readonly how: 'joined' | 'split'
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Makes one conversation of two with the same party: the other one's mails come into that of `inquiryId`. */
export function joinConversations(
  db: Db,
  inquiryId: string,
  otherId: string,
  by: string,
  now: Date,
): Promise<Moved | Refused<'not_found' | 'other_party' | 'reply_leaving'>> {
  return db.transaction().execute(async (trx) => {
    const to = await conversationOf(trx, inquiryId)
    const from = await conversationOf(trx, otherId)
    if (to === null || from === null) return { refused: 'not_found' as const }
    const contacts = await companyContacts(trx, inquiryId)
    if (from === to || !contacts.some((one) => one.conversationId === from && mayJoin(one.by)))
      return { refused: 'other_party' as const }
    const held = await holdConversations(trx, [to, from])
    // Somebody else was quicker, and what was looked at is no longer there.
    if ((await conversationOf(trx, otherId)) !== from) return { refused: 'other_party' as const }
    if (await isReplyLeaving(trx, [to, from])) return { refused: 'reply_leaving' as const }
    const notes = await trx.selectFrom('note').select('id').where('conversation_id', '=', from).execute()
    const moved = idsOf(held.get(from))
    await trx.updateTable('conversation').set({ joined_into: to }).where('id', '=', from).execute()
    const noteIds = notes.map(({ id }) => id)
    const moveId = await move(trx, { how: 'joined', from, to, moved, noteIds, held, by }, now)
    await readNewestAgain(trx, [to], now)
    const detail = { move: moveId, with: otherId, mails: moved.length }
    await noteEvent(trx, { what: 'conversations_joined', staffId: by, inquiryId, detail }, now)
    return { moveId }
  })
}

/** Begins another conversation with the mail of `inquiryId`: it goes there with all that came after it. */
export function splitConversation(
  db: Db,
  inquiryId: string,
  by: string,
  now: Date,
): Promise<Moved | Refused<'not_found' | 'nothing_before' | 'reply_leaving'>> {
  return db.transaction().execute(async (trx) => {
    const from = await conversationOf(trx, inquiryId)
    if (from === null) return { refused: 'not_found' as const }
    const held = await holdConversations(trx, [from])
    const first = await trx
      .selectFrom('inquiry')
      .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
      .select(['mail_id', 'buyer_id', 'mail.subject'])
      .where('inquiry.id', '=', inquiryId)
      .executeTakeFirstOrThrow()
    const moved = fromHereOn(held.get(from) ?? [], first.mail_id)
    if (moved === null) return { refused: 'nothing_before' as const }
    if (await isReplyLeaving(trx, [from])) return { refused: 'reply_leaving' as const }
    const to = await openConversation(trx, first.buyer_id, first.subject ?? '', now)
    const moveId = await move(trx, { how: 'split', from, to, moved: idsOf(moved), noteIds: [], held, by }, now)
    await readNewestAgain(trx, [to, from], now)
    const detail = { move: moveId, mails: moved.length }
    await noteEvent(trx, { what: 'conversation_split', staffId: by, inquiryId, detail }, now)
    return { moveId }
  })
}

/** Moves the mails back, if both conversations are still as they were left. */
export function undoMove(
  db: Db,
  moveId: string,
  by: string,
  now: Date,
): Promise<{ readonly undone: true } | Refused<'not_found' | 'conversation_went_on' | 'reply_leaving'>> {
  return db.transaction().execute(async (trx) => {
    const done = await trx
      .selectFrom('mail_move')
      .selectAll()
      .where('id', '=', moveId)
      .where('undone_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (done === undefined) return { refused: 'not_found' as const }
    const { from_id: from, to_id: to, before, moved, notes } = done
    const held = await holdConversations(trx, [from, to])
    const here = { from: idsOf(held.get(from)), to: idsOf(held.get(to)) }
    if (!isAsMoved(before, moved, here)) return { refused: 'conversation_went_on' as const }
    if (await isReplyLeaving(trx, [from, to])) return { refused: 'reply_leaving' as const }
    await moveMails(trx, { mailIds: moved, noteIds: notes, to: from })
    await trx.updateTable('conversation').set({ joined_into: null }).where('id', '=', from).execute()
    await trx.updateTable('mail_move').set({ undone_at: now, undone_by: by }).where('id', '=', moveId).execute()
    await readNewestAgain(trx, [from, to], now)
    await noteEvent(trx, { what: 'mail_move_undone', staffId: by, detail: { move: moveId, how: done.how } }, now)
    return { undone: true as const }
  })
}

/** How people put this conversation together, the latest first. */
export async function movesOf(db: Db, conversationId: string): Promise<LiveMove[]> {
  const rows = await db
    .selectFrom('mail_move')
    .innerJoin('staff', 'staff.id', 'mail_move.staff_id')
    .select(['mail_move.id', 'how', 'staff.name as by', 'mail_move.at'])
    .where((either) => either.or([either('to_id', '=', conversationId), either('from_id', '=', conversationId)]))
    .where('undone_at', 'is', null)
    .orderBy('mail_move.id', 'desc')
    .execute()
  return rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }))
}

async function move(
  trx: Db,
  {
    how,
    from,
    to,
    moved,
    noteIds,
    held,
    by,
  }: {
    how: LiveMove['how']
    from: string
    to: string
    moved: readonly string[]
    noteIds: readonly string[]
    held: ReadonlyMap<string, HeldMail[]>
    by: string
  },
  now: Date,
): Promise<string> {
  await moveMails(trx, { mailIds: moved, noteIds, to })
  const { id } = await trx
    .insertInto('mail_move')
    .values({
      how,
      from_id: from,
      to_id: to,
      moved: JSON.stringify(moved),
      notes: JSON.stringify(noteIds),
      before: JSON.stringify({ from: idsOf(held.get(from)), to: idsOf(held.get(to)) }),
      staff_id: by,
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function conversationOf(trx: Db, inquiryId: string): Promise<string | null> {
  const row = await trx.selectFrom('inquiry').select('conversation_id').where('id', '=', inquiryId).executeTakeFirst()
  return row?.conversation_id ?? null
}

function idsOf(mails: readonly HeldMail[] = []): string[] {
  return mails.map(({ mailId }) => mailId)
}
