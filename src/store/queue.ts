import { type ExpressionBuilder, sql } from 'kysely'
import type { Tier, Triage } from '../core/inquiry.ts'
import { NEWEST_DRAFT } from './apologies.ts'
import type { Db } from './database.ts'
import type { OwedPromise } from './promises.ts'
import type { InquiryState, Tables } from './schema.ts'

export type View = 'queue' | 'manager' | 'unsure' | 'unreadable' | 'filed' | 'discarded' | 'answered' | 'promised'

export interface QueueLine {
  readonly id: string
  readonly kind: string | null
  readonly confidence: number | null
  /** The program does not know the kind. */
  readonly unsure: boolean
  readonly tier: Tier | null
  readonly total: number | null
  readonly risk: Triage['risk']['action']
  readonly channel: string | null
  readonly language: string | null
  readonly replyBy: string | null
  readonly arrivedAt: string
  readonly state: InquiryState
  readonly subject: string
  readonly from: { readonly name: string | null; readonly address: string | null }
  readonly company: string | null
  readonly country: string | null
  readonly excerpt: string
  readonly draftState: 'waiting' | 'approved' | 'discarded' | null
  /** Only a manager may approve the draft. */
  readonly forManager: boolean
  /** What we still owe the buyer since we answered, by the one due first; null when nothing. */
  readonly owed: { readonly due: string; readonly count: number; readonly what: OwedPromise['what'] } | null
}

export interface QueuePage {
  readonly lines: QueueLine[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

type Inquiries = ExpressionBuilder<Tables, 'inquiry'>

/** Identified buyers first, then those who wait for an answer about an order, then by tier; what cannot be ranked comes last. */
const RANK = sql<number>`case when inquiry.tier = 'A' then 0 when inquiry.kind = 'complaint' then 1
  when inquiry.kind = 'order' then 2 when inquiry.tier = 'B' then 3 when inquiry.tier = 'C' then 4 else 5 end`
const REPLY_BY = sql<Date>`coalesce(inquiry.reply_by, timestamptz '9999-12-31T00:00:00Z')`

/**
 * A page of a view: the queue and what waits for a manager by rank and reply-by, what is promised by the day it is due, the others newest first.
 *
 * @param after `next` of the page before
 * @returns null when `after` is no such place
 */
export async function queuePage(
  db: Db,
  { view, after, limit }: { readonly view: View; readonly after?: string | undefined; readonly limit: number },
): Promise<QueuePage | null> {
  const place = after === undefined ? undefined : readPlace(view, after)
  if (place === null) return null
  let query = lines(db).where((eb) => inView(eb, view))
  if (place) query = query.where(place)
  if (isRanked(view)) query = query.orderBy('rank').orderBy('reply_key').orderBy('inquiry.id')
  else if (view === 'promised') query = query.orderBy('owed.due').orderBy('inquiry.id')
  else query = query.orderBy('inquiry.id', 'desc')
  const rows = await query.limit(limit + 1).execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { lines: page.map(lineOf), next: rows.length > limit && last ? placeAfter(view, last) : null }
}

/** How many inquiries stand in each view. */
export async function countViews(db: Db): Promise<Record<View, number>> {
  const count = (view: View) => (eb: Inquiries) =>
    eb.fn
      .countAll<string>()
      .filterWhere((inside) => inView(inside, view))
      .as(view)
  const row = await db
    .selectFrom('inquiry')
    .select([
      count('queue'),
      count('manager'),
      count('unsure'),
      count('unreadable'),
      count('filed'),
      count('discarded'),
      count('answered'),
      count('promised'),
    ])
    .executeTakeFirstOrThrow()
  return {
    queue: Number(row.queue),
    manager: Number(row.manager),
    unsure: Number(row.unsure),
    unreadable: Number(row.unreadable),
    filed: Number(row.filed),
    discarded: Number(row.discarded),
    answered: Number(row.answered),
    promised: Number(row.promised),
  }
}

/** One line of the queue, whatever view it stands in. */
export async function queueLine(db: Db, id: string): Promise<QueueLine | null> {
  const row = await lines(db).where('inquiry.id', '=', id).executeTakeFirst()
  return row === undefined ? null : lineOf(row)
}

/**
 * A superseded inquiry stands in no view: it is seen in the conversation of the mail that came after it. What is unsure stands
 * in the queue too, at its rank, so that nobody overlooks a buyer, and so does what waits for a manager.
 */
function inView(eb: Inquiries, view: View) {
  if (view === 'promised') return eb('inquiry.id', 'in', eb.selectFrom('owed').select('owed.inquiry_id'))
  if (view === 'manager') return eb('inquiry.id', 'in', waitingForManager(eb))
  const state = view === 'queue' || view === 'unsure' || view === 'unreadable' ? 'open' : view
  const inState = eb('inquiry.state', '=', state)
  if (view === 'queue') return eb.and([inState, eb('inquiry.kind', 'is not', null)])
  if (view === 'unsure') return eb.and([inState, eb('inquiry.unsure', '=', true)])
  if (view === 'unreadable') return eb.and([inState, eb('inquiry.kind', 'is', null)])
  return inState
}

/** Open inquiries whose draft only a manager may approve. */
function waitingForManager(eb: Inquiries) {
  return eb
    .selectFrom('draft as held')
    .innerJoin('inquiry as open', 'open.id', 'held.inquiry_id')
    .select('held.inquiry_id')
    .where('held.for_manager', '=', true)
    .where('held.state', '=', 'waiting')
    .where('open.state', '=', 'open')
}

function lines(db: Db) {
  const said = (path: string) => sql<string | null>`inquiry.triage #>> ${sql.val(`{${path}}`)}::text[]`
  return db
    .selectFrom('inquiry')
    .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
    .leftJoin('draft', (join) => join.on(NEWEST_DRAFT))
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .leftJoin(owedOfEach(db).as('owed'), 'owed.inquiry_id', 'inquiry.id')
    .select([
      'owed.due as owed_due',
      'owed.count as owed_count',
      'owed.what as owed_what',
      'inquiry.id',
      'inquiry.kind',
      'inquiry.unsure',
      'inquiry.tier',
      'inquiry.total',
      'inquiry.risk',
      'inquiry.reply_by',
      'inquiry.arrived_at',
      'inquiry.state',
      'mail.subject',
      'mail.from_name',
      'mail.from_address',
      'draft.state as draft_state',
      'draft.for_manager',
      RANK.as('rank'),
      REPLY_BY.as('reply_key'),
      said('confidence').as('confidence'),
      said('channel').as('channel'),
      said('language').as('language'),
      sql<string | null>`left(${said('text')}, 240)`.as('excerpt'),
      sql<string | null>`coalesce(${said('buyer,name')}, buyer.name)`.as('buyer_name'),
      sql<string | null>`coalesce(${said('buyer,email')}, buyer.address)`.as('buyer_address'),
      sql<string | null>`coalesce(${said('buyer,company')}, buyer.company)`.as('company'),
      sql<string | null>`coalesce(${said('buyer,country')}, buyer.country)`.as('country'),
    ])
}

function owedOfEach(db: Db) {
  return db
    .selectFrom('owed')
    .select((eb) => ['inquiry_id', eb.fn.min('due_at').as('due'), eb.fn.countAll<string>().as('count')])
    .select(sql<OwedPromise['what']>`(array_agg(what order by due_at, id))[1]`.as('what'))
    .groupBy('inquiry_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

function lineOf(row: Row): QueueLine {
  return {
    id: row.id,
    kind: row.kind,
    unsure: row.unsure,
    confidence: row.confidence === null ? null : Number(row.confidence),
    tier: row.tier,
    total: row.total,
    risk: row.risk,
    channel: row.channel,
    language: row.language,
    replyBy: row.reply_by?.toISOString() ?? null,
    arrivedAt: row.arrived_at.toISOString(),
    state: row.state,
    subject: row.subject ?? '',
    from: { name: row.buyer_name ?? row.from_name, address: row.buyer_address ?? row.from_address },
    company: row.company,
    country: row.country,
    excerpt: (row.excerpt ?? '').replace(/\s+/g, ' ').trim(),
    draftState: row.draft_state,
    forManager: row.for_manager === true,
    owed: owedOf(row),
  }
}

function owedOf({ owed_due: due, owed_count: count, owed_what: what }: Row): QueueLine['owed'] {
  return due === null || what === null ? null : { due: due.toISOString(), count: Number(count), what }
}

/** Views in which the most urgent stands first. */
function isRanked(view: View): boolean {
  return view === 'queue' || view === 'manager'
}

function placeAfter(view: View, row: Row): string {
  if (isRanked(view)) return [row.rank, row.reply_key.getTime(), row.id].join('.')
  return view === 'promised' ? [0, row.owed_due?.getTime(), row.id].join('.') : row.id
}

/** The condition "after this place", or null when the text names none. */
function readPlace(view: View, text: string) {
  const [, rank, moment, id] = /^(?:(\d)\.(\d{1,15})\.)?(\d{1,18})$/.exec(text) ?? []
  if (id === undefined || (isRanked(view) || view === 'promised') !== (rank !== undefined)) return null
  const at = new Date(Number(moment))
  if (isRanked(view))
    return sql<boolean>`(${RANK}, ${REPLY_BY}, inquiry.id) > (${Number(rank)}::int, ${at}::timestamptz, ${id}::bigint)`
  if (view === 'promised') return sql<boolean>`(owed.due, inquiry.id) > (${at}::timestamptz, ${id}::bigint)`
  return sql<boolean>`inquiry.id < ${id}`
}
