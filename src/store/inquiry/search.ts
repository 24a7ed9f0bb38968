import { type Expression, type SqlBool, sql } from 'kysely'
import type { Triage } from '../../core/inquiry.ts'
import { asked } from '../../core/search/asked.ts'
import { indexed, type PlacedWord, type Searchable } from '../../core/search/indexed.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'
import type { Inquiries } from './queue-views.ts'

/** From so many hits on, the next page of any list is near enough to walk there. */
const MANY = 2000

/** Who wrote a mail and under what subject, as its header says. */
export interface Heading {
  readonly subject: string | null
  readonly from: { readonly name: string | null; readonly address: string | null } | null
}

/** Keeps what an inquiry is found by instead of what was kept before. */
export async function keepSearchEntry(
  trx: Db,
  inquiryId: string,
  heading: Heading,
  triage: Triage | null,
): Promise<void> {
  const words = vectorOf(indexed(searchableOf(heading, triage)))
  await trx
    .insertInto('search_entry')
    .values({ inquiry_id: inquiryId, words })
    .onConflict((conflict) => conflict.column('inquiry_id').doUpdateSet({ words }))
    .execute()
}

/**
 * How to know the inquiries that hold what is asked for; null when nothing is asked. Of what few hold a list is made from those
 * few; for what many hold the list is walked in its order until a page is full. The database cannot choose by itself, as it
 * takes the words of a phrase to stand side by side by chance.
 */
export async function found(db: Db, text: string): Promise<((eb: Inquiries) => Expression<SqlBool>) | null> {
  const query = queryOf(text)
  if (query === null) return null
  const hits = await db
    .with(
      (hits) => hits('hits').materialized(),
      (cte) => cte.selectFrom('search_entry').select('inquiry_id').where(sql<SqlBool>`words @@ ${query}::tsquery`),
    )
    .selectFrom('hits')
    .select('inquiry_id')
    .limit(MANY)
    .execute()
  const ids = hits.map(({ inquiry_id }) => inquiry_id)
  if (ids.length < MANY) return () => sql<SqlBool>`inquiry.id = any(${ids}::bigint[])`
  return () =>
    sql<SqlBool>`(select words @@ ${query}::tsquery from search_entry where search_entry.inquiry_id = inquiry.id)`
}

function queryOf(text: string): string | null {
  const phrases = asked(text)
  if (phrases.length === 0) return null
  return phrases.map((words) => `(${words.map(quoted).join(' <-> ')}:*)`).join(' & ')
}

/**
 * Takes in inquiries that were stored before they could be searched, the newest first.
 *
 * @returns how many; 0 when none is left
 */
export async function takeIntoSearch(db: Db, limit: number): Promise<number> {
  const rows = await db
    .selectFrom('inquiry')
    .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
    .leftJoin('search_entry', 'search_entry.inquiry_id', 'inquiry.id')
    .select(['inquiry.id', 'inquiry.triage', 'mail.subject', 'mail.from_name', 'mail.from_address'])
    .where('search_entry.inquiry_id', 'is', null)
    .orderBy('inquiry.id', 'desc')
    .limit(limit)
    .execute()
  for (const { id, triage, subject, from_name: name, from_address: address } of rows)
    await keepSearchEntry(db, id, { subject, from: { name, address } }, triage)
  return rows.length
}

function searchableOf({ subject, from }: Heading, triage: Triage | null): Searchable {
  const { buyer, request } = triage ?? {}
  const persons = [from?.name, from?.address, buyer?.name, buyer?.email, buyer?.company, buyer?.website]
  const goods = (request?.products ?? []).map(({ sku }) => sku)
  const names = [...persons, ...(buyer?.phones ?? []), ...goods].filter((name) => typeof name === 'string')
  return { names: [...new Set(names)], texts: [subject, triage?.text ?? null] }
}

/** As PostgreSQL writes a tsvector: 'word':1,7 'other':2. */
function vectorOf(placed: readonly PlacedWord[]) {
  const places = new Map<string, number[]>()
  for (const { word, at } of placed) {
    const known = places.get(word)
    if (known === undefined) places.set(word, [at])
    else known.push(at)
  }
  const text = [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ')
  return sql<string>`${storableText(text)}::tsvector`
}

/** Words are letters and digits, so nothing in them ends the quotes. */
function quoted(word: string): string {
  return `'${word}'`
}
