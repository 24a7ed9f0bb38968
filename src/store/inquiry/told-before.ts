import { sql } from 'kysely'
import { askingLetter } from '../../core/extract/answers/asking-letter.ts'
import type { AskingLetter, TalkedOf } from '../../core/history.ts'
import type { AskBack, BuyerFacts, RequestFacts } from '../../core/inquiry.ts'
import type { Told } from '../../core/known.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/** So many mails of a conversation are looked through, so many of the buyer's others, and so many letters of ours. */
const LATEST = { conversation: 10, others: 5, letters: 5 }

/** What the mails of these conversations, and others of these writers, told before a mail; the newest first. */
export async function toldBefore(
  db: Db,
  conversationIds: readonly string[],
  addresses: readonly string[],
  mailId: string,
): Promise<Told[]> {
  const conversations = ['0', ...conversationIds]
  const before = db
    .selectFrom('inquiry')
    .select([
      'inquiry.id',
      sql<BuyerFacts>`inquiry.triage -> 'buyer'`.as('buyer'),
      sql<RequestFacts>`inquiry.triage -> 'request'`.as('request'),
    ])
    .where('mail_id', '<', mailId)
    .where('triage', 'is not', null)
    .orderBy('inquiry.id', 'desc')
  const same = before
    .select(sql<boolean>`true`.as('sameConversation'))
    .where('conversation_id', 'in', conversations)
    .limit(LATEST.conversation)
  const others = before
    .select(sql<boolean>`false`.as('sameConversation'))
    .where('conversation_id', 'not in', conversations)
    .where('buyer_id', 'in', (buyers) =>
      buyers
        .selectFrom('buyer')
        .select('id')
        .where('address', 'in', ['', ...addresses.map(storableText)]),
    )
    .limit(LATEST.others)
  const rows = db
    .selectFrom(same.as('same'))
    .selectAll()
    .unionAll(db.selectFrom(others.as('others')).selectAll())
  return db.selectFrom(rows.as('told')).select(['buyer', 'request', 'sameConversation']).orderBy('id', 'desc').execute()
}

/** The goods of ours and the amount that were asked for in a conversation; null when nothing stands in our books. */
export function talkedOfIn(told: readonly Told[]): TalkedOf | null {
  const requests = told.filter(({ sameConversation }) => sameConversation).map(({ request }) => request)
  if (requests.length === 0) return null
  const product = requests.flatMap(({ products }) => products).find(({ sku }) => sku !== null)
  const [quantity] = requests.flatMap(({ quantities }) => quantities)
  return { product: product?.text ?? null, quantity: quantity ? `${quantity.value} ${quantity.unit}` : null }
}

/** The letters that asked these people something in these conversations, the newest first. */
export async function askedBefore(
  db: Db,
  conversationIds: readonly string[],
  addresses: readonly string[],
): Promise<AskingLetter[]> {
  const rows = await db
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .select([
      'outbound.text',
      'outbound.created_at as at',
      sql<AskBack[] | null>`inquiry.triage #> '{draft,askBack}'`.as('drafted'),
    ])
    .where('outbound.recipient', 'in', ['', ...addresses.map(storableText)])
    .where('outbound.conversation_id', 'in', ['0', ...conversationIds])
    .where('outbound.state', 'in', ['transmitting', 'accepted', 'unknown'])
    .orderBy('outbound.id', 'desc')
    .limit(LATEST.letters)
    .execute()
  return rows
    .map(({ text, at, drafted }) => askingLetter(text, drafted ?? [], at.toISOString()))
    .filter(({ questions }) => questions.length > 0)
}
