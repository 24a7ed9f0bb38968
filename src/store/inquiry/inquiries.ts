import { sql } from 'kysely'
import type { Triage } from '../../core/inquiry.ts'
import type { Scored } from '../../core/score/score.ts'
import { isBuyer } from '../../core/standing.ts'
import type { Db } from '../database.ts'
import { putDraftsAside } from '../draft/drafts.ts'
import { holdForNewMail } from '../draft/holds.ts'
import { dropPolish } from '../draft/polish.ts'
import { noteEvent } from '../events.ts'
import { conversationFor, holdUnread, type MailHead, markRead } from '../mail/mail-heads.ts'
import { type Suppression, suppress } from '../mail/suppressions.ts'
import { dropScored, keepScored } from '../rules/scores.ts'
import { storableJson, storableText } from '../storable.ts'
import { type BuyerCard, saveBuyer } from './buyers.ts'
import { carryRequests } from './manager-requests.ts'
import { ownerOf } from './owners.ts'
import { keepSketch } from './same-text.ts'
import { keepSearchEntry } from './search.ts'
import { wakeByMail } from './snoozes.ts'

export interface TriagedMail extends MailHead {
  readonly triage: Triage
  /** What its score was made of; null where nothing was scored. */
  readonly scored: Scored | null
  /** By what other letters of the same words are found; empty where none are looked for. */
  readonly sketch: readonly number[]
  /** When it must be answered at the latest, ISO 8601; null when nobody waits. */
  readonly due: string | null
  readonly standing: 'open' | 'filed'
  /** The program does not know the kind. */
  readonly unsure: boolean
  /** The card of the writer; null when it is nobody who buys. */
  readonly buyer: BuyerCard | null
  /** Inquiries it takes the place of, if they still wait. */
  readonly supersedes: readonly string[]
  readonly suppression: Suppression | null
  readonly ruleVersionId: string | null
}

/**
 * Saves everything that was decided about one mail, in one transaction. What was decided about it before gives way, but not
 * the words of a person.
 *
 * @returns the inquiry; null when nothing was saved because what was decided before stands, or is to be decided upon anew
 */
export function saveTriaged(db: Db, mail: TriagedMail, now: Date): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const held = await holdUnread(trx, mail)
    if (held === null || (await wentItsWay(trx, mail.mailId))) return null
    const buyerId = mail.buyer === null ? null : await saveBuyer(trx, mail.buyer, now)
    const conversationId = await conversationFor(trx, mail, held, buyerId, now)
    const superseded = await supersede(trx, mail.supersedes, now)
    const inquiryId = await insertInquiry(trx, mail, conversationId, buyerId)
    await carryRequests(trx, superseded, inquiryId)
    if (isBuyer(mail.triage.kind)) {
      await wakeByMail(trx, { inquiryId, conversationId, mailId: mail.mailId }, now)
      await holdForNewMail(trx, conversationId, now)
    }
    await (mail.scored === null ? dropScored(trx, inquiryId) : keepScored(trx, inquiryId, mail.scored))
    await keepSketch(trx, inquiryId, mail.sketch)
    await keepSearchEntry(trx, inquiryId, mail, mail.triage)
    await insertDraft(trx, inquiryId, mail, now)
    await dropPolish(trx, inquiryId)
    await markRead(trx, mail, 'in', conversationId)
    if (mail.suppression !== null) await suppress(trx, mail.suppression, now)
    const { kind, score } = mail.triage
    const detail = { kind, tier: score?.tier ?? null, standing: mail.standing, superseded: mail.supersedes }
    await noteEvent(trx, { what: 'read', inquiryId, detail }, now)
    return inquiryId
  })
}

/** What a writer still waits for in a conversation since before a mail, in their words, the oldest first. */
export async function waitingInquiries(
  db: Db,
  conversationId: string,
  address: string,
  mailId: string,
): Promise<{ readonly id: string; readonly text: string }[]> {
  const rows = await db
    .selectFrom('inquiry')
    .innerJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select(['inquiry.id', 'inquiry.triage'])
    .where('inquiry.conversation_id', '=', conversationId)
    .where('buyer.address', '=', address)
    .where('inquiry.mail_id', '<', mailId)
    .where('inquiry.state', '=', 'open')
    .orderBy('inquiry.id')
    .execute()
  return rows.map(({ id, triage }) => ({ id, text: triage?.text ?? '' }))
}

/** What was answered, or became part of a newer mail, while it lay with the reader once more: what was decided about it stays. */
async function wentItsWay(trx: Db, mailId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('inquiry')
    .select('state')
    .where('mail_id', '=', mailId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row?.state !== 'answered' && row?.state !== 'superseded') return false
  await trx.updateTable('mail').set({ state: 'read' }).where('id', '=', mailId).execute()
  return true
}

/** Only what still waits: an answer that was approved in the same moment has its own way. */
async function supersede(trx: Db, ids: readonly string[], now: Date): Promise<string[]> {
  if (ids.length === 0) return []
  const gone = await trx
    .updateTable('inquiry')
    .set({ state: 'superseded' })
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  const superseded = gone.map(({ id }) => id)
  await putDraftsAside(trx, superseded, now)
  return superseded
}

async function insertInquiry(
  trx: Db,
  { mailId, triage, due, standing, unsure, arrivedAt, ruleVersionId }: TriagedMail,
  conversationId: string,
  buyerId: string | null,
): Promise<string> {
  const decided = {
    conversation_id: conversationId,
    buyer_id: buyerId,
    rule_version_id: ruleVersionId,
    kind: triage.kind,
    tier: triage.score?.tier ?? null,
    total: triage.score?.total ?? null,
    risk: triage.risk.action,
    reply_by: due,
    arrived_at: arrivedAt,
    state: standing,
    unsure,
    triage: storableJson(triage),
  }
  const { id } = await trx
    .insertInto('inquiry')
    .values({ mail_id: mailId, owner_id: await ownerOf(trx, conversationId), ...decided })
    .onConflict((conflict) => conflict.column('mail_id').doUpdateSet(decided))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The draft of a mail that is filed waits for nobody; who reopens the inquiry finds it. Words that a person edited stay. */
async function insertDraft(trx: Db, inquiryId: string, { triage, standing }: TriagedMail, now: Date): Promise<void> {
  const { draft } = triage
  if (draft === null) return putDraftsAside(trx, [inquiryId], now)
  const state = standing === 'open' ? 'waiting' : 'discarded'
  const { language } = draft
  const words = { subject: storableText(draft.subject), text: storableText(draft.text), language }
  const for_manager = draft.manager !== null
  const ours = (before: string, anew: string) =>
    sql<string>`case when draft.edited_by is null then ${anew} else ${sql.ref(before)} end`
  await trx
    .insertInto('draft')
    .values({ inquiry_id: inquiryId, state, ...words, for_manager, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .column('inquiry_id')
        .where('apology', 'is', null)
        .doUpdateSet((eb) => ({
          state,
          version: eb('draft.version', '+', 1),
          subject: ours('draft.subject', words.subject),
          text: ours('draft.text', words.text),
          language,
          for_manager,
          updated_at: now,
        })),
    )
    .execute()
}
