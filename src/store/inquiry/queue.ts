import { sql } from 'kysely'
import { excerptAround } from '../../core/search/hits.ts'
import { VIEWS, type View } from '../../core/view.ts'
import type { Db } from '../database.ts'
import { type Filters, narrowed } from './queue-filters.ts'
import { lineOf, linesOf, type QueueLine } from './queue-lines.ts'
import { orderOf, placeAfter, readPlace } from './queue-places.ts'
import { inView } from './queue-views.ts'
import { found } from './search.ts'

/** Counted no further: a list of more says "999+". */
const COUNTED = 1000
/** Characters. */
const EXCERPT = 240

interface QueuePage {
  readonly lines: QueueLine[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

/** A view, narrowed by filters. */
export interface Listed {
  readonly view: View
  readonly filters?: Filters
  /** What is asked for in mails and names. */
  readonly words?: string | undefined
}

/**
 * A page of a view: the queue and what waits for a manager by rank and reply-by, what is promised by the day it is due, the others newest first.
 *
 * @param after `next` of the page before
 * @returns null when `after` is no such place
 */
export async function queuePage(
  db: Db,
  {
    view,
    filters = {},
    words = '',
    after,
    limit,
  }: Listed & { readonly after?: string | undefined; readonly limit: number },
  now: Date,
): Promise<QueuePage | null> {
  const place = after === undefined ? undefined : readPlace(view, after)
  if (place === null) return null
  const holding = await found(db, words)
  let query = linesOf(db).where((eb) => eb.and([inView(eb, view, now), ...narrowed(eb, filters)]))
  if (holding) query = query.where(holding)
  if (place) query = query.where(place)
  const rows = await query
    .orderBy(orderOf(view))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const lines = await aroundHits(db, page.map(lineOf), words)
  return { lines, next: rows.length > limit && last ? placeAfter(view, last) : null }
}

/** Who asks for words sees them in the excerpts. */
async function aroundHits(db: Db, lines: QueueLine[], words: string): Promise<QueueLine[]> {
  if (words === '' || lines.length === 0) return lines
  const ids = lines.map(({ id }) => id)
  const rows = await db
    .selectFrom('inquiry')
    .select(['id', sql<string | null>`triage ->> 'text'`.as('text')])
    .where('id', 'in', ids)
    .execute()
  const texts = new Map(rows.map(({ id, text }) => [id, (text ?? '').replace(/\s+/g, ' ').trim()]))
  return lines.map((line) => ({ ...line, excerpt: excerptAround(texts.get(line.id) ?? '', words, EXCERPT) }))
}

/** How many inquiries stand in each view under the filters, counted to a thousand. */
export async function countViews(db: Db, filters: Filters, now: Date): Promise<Record<View, number>> {
  return db
    .selectNoFrom((none) =>
      VIEWS.map((view) =>
        none
          .selectFrom(
            none
              .selectFrom('inquiry')
              .select('inquiry.id')
              .where((eb) => eb.and([inView(eb, view, now), ...narrowed(eb, filters)]))
              .limit(COUNTED)
              .as('some'),
          )
          .select(sql<number>`count(*)::int`.as('count'))
          .as(view),
      ),
    )
    .$castTo<Record<View, number>>()
    .executeTakeFirstOrThrow()
}

/** One line of the queue, whatever view it stands in. */
export async function queueLine(db: Db, id: string): Promise<QueueLine | null> {
  const row = await linesOf(db).where('inquiry.id', '=', id).executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}
