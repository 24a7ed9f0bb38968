import { sql } from 'kysely'
import type { TalkedOf } from '../core/history.ts'
import type { RequestFacts } from '../core/inquiry.ts'
import type { Db } from './database.ts'

/** So many inquiries of a conversation are looked through, the latest first. */
const LATEST = 10

/** The goods of ours and the amount that were asked for in these conversations before a mail; null when nothing stands in our books. */
export async function askedBefore(
  db: Db,
  conversationIds: readonly string[],
  mailId: string,
): Promise<TalkedOf | null> {
  const rows = await db
    .selectFrom('inquiry')
    .select(sql<RequestFacts>`inquiry.triage -> 'request'`.as('request'))
    .where('conversation_id', 'in', ['0', ...conversationIds])
    .where('mail_id', '<', mailId)
    .where('triage', 'is not', null)
    .orderBy('id', 'desc')
    .limit(LATEST)
    .execute()
  if (rows.length === 0) return null
  const product = rows.flatMap(({ request }) => request.products).find(({ sku }) => sku !== null)
  const [quantity] = rows.flatMap(({ request }) => request.quantities)
  return { product: product?.text ?? null, quantity: quantity ? `${quantity.value} ${quantity.unit}` : null }
}
