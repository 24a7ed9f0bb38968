import { sql } from 'kysely'
import type { TalkedOf } from '../core/history.ts'
import type { RequestFacts } from '../core/inquiry.ts'
import type { Db } from './database.ts'
import { storableText } from './storable.ts'

/** So many inquiries of a conversation are looked through, the latest first. */
const LATEST = 10

/**
 * The goods of ours and the amount that the buyer asked for in the conversations of the mails of ours that he answers; null when nothing stands in our books.
 *
 * @param answers message ids
 */
export async function askedBefore(db: Db, answers: readonly string[], mailId: string): Promise<TalkedOf | null> {
  const ids = ['', ...answers.map(storableText)]
  const sent = db.selectFrom('outbound').select('conversation_id').where('message_id', 'in', ids)
  const filed = db
    .selectFrom('mail')
    .select('conversation_id')
    .where('message_id', 'in', ids)
    .where('direction', '=', 'out')
  const rows = await db
    .selectFrom('inquiry')
    .select(sql<RequestFacts>`inquiry.triage -> 'request'`.as('request'))
    .where((eb) => eb.or([eb('conversation_id', 'in', sent), eb('conversation_id', 'in', filed)]))
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
