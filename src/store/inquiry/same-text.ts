import { sql } from 'kysely'
import { ENOUGH_SHARED, type Sender } from '../../core/same-text.ts'
import type { Db } from '../database.ts'

/** Sketches are looked through so far; more senders of one text change nothing. */
const MOST = 50

/** Keeps the sketch of an inquiry's words instead of an earlier one; an empty one is not kept. */
export async function keepSketch(trx: Db, inquiryId: string, hashes: readonly number[]): Promise<void> {
  await trx.deleteFrom('sketch').where('inquiry_id', '=', inquiryId).execute()
  if (hashes.length === 0) return
  await trx
    .insertInto('sketch')
    .values({ inquiry_id: inquiryId, hashes: arrayOf(hashes) })
    .execute()
}

/** The buyers who sent nearly the same words before a mail, the writer perhaps among them. */
export async function sendersOfSame(db: Db, hashes: readonly number[], since: Date, mailId: string): Promise<Sender[]> {
  const pairs = pairsOf(hashes)
  if (pairs.length === 0) return []
  return db
    .selectFrom('sketch')
    .innerJoin('inquiry', 'inquiry.id', 'sketch.inquiry_id')
    .innerJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select(['buyer.address', 'buyer.name'])
    .distinct()
    .where((eb) => eb.or(pairs.map((pair) => sql<boolean>`sketch.hashes @> ${arrayOf(pair)}`)))
    .where(
      sql<boolean>`(select count(*) from unnest(sketch.hashes) as one where one = any(${arrayOf(hashes)})) >= ${ENOUGH_SHARED}`,
    )
    .where('inquiry.arrived_at', '>=', since)
    .where('inquiry.mail_id', '<', mailId)
    .limit(MOST)
    .execute()
}

/**
 * Of as many hashes as two like sketches share, two stand in one of these pairs: five of eight in four. So what has only a
 * common turn of phrase with the mail is never fetched.
 */
function pairsOf(hashes: readonly number[]): (readonly number[])[] {
  return hashes.flatMap((hash, at) => {
    const next = hashes[at + 1]
    return at % 2 === 1 || next === undefined ? [] : [[hash, next]]
  })
}

function arrayOf(hashes: readonly number[]) {
  return sql<number[]>`${`{${hashes.join(',')}}`}::integer[]`
}
