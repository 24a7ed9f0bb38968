import { sql } from 'kysely'
import type { InquiryState } from '../../core/acts/acts.ts'
import type { Tier, Triage } from '../../core/inquiry.ts'
import type { OutboundState } from '../../core/outbound.ts'
import type { Db } from '../database.ts'
import { NEWEST_DRAFT } from '../draft/apologies.ts'
import type { OwedPromise } from '../draft/promises.ts'
import type { Inquiries } from './queue-views.ts'

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
  /** Who takes care of it. */
  readonly owner: { readonly id: string; readonly name: string } | null
  /** Until when it stands aside, null: until the buyer writes; a moment that has passed means it is awake. */
  readonly snoozed: { readonly until: string | null } | null
  /** Our newest reply; null when none was approved. */
  readonly sent: SentReply | null
  /** A manager was asked about it and has not answered. */
  readonly asked: boolean
}

/** What became of a reply of ours. */
interface SentReply {
  readonly state: OutboundState
  readonly by: string
  /** When it was approved. */
  readonly at: string
  /** When it leaves at the earliest; null once it has begun to. */
  readonly leavesAt: string | null
  readonly excerpt: string
}

/** What every list of inquiries shows, in no order yet. */
export function linesOf(db: Db) {
  const said = (path: string) => sql<string | null>`inquiry.triage #>> ${sql.val(`{${path}}`)}::text[]`
  return db
    .selectFrom('inquiry')
    .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
    .leftJoin('draft', (join) => join.on(NEWEST_DRAFT))
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .leftJoin(owedOfEach(db).as('owed'), 'owed.inquiry_id', 'inquiry.id')
    .leftJoin('staff as owner', 'owner.id', 'inquiry.owner_id')
    .leftJoin('snooze', 'snooze.inquiry_id', 'inquiry.id')
    .leftJoin('outbound as sent', 'sent.id', 'inquiry.sent_id')
    .leftJoin('approval', 'approval.id', 'sent.approval_id')
    .leftJoin('staff as sender', 'sender.id', 'approval.staff_id')
    .select((eb) => eb.exists(openRequests(eb)).as('asked'))
    .select([
      'owner.id as owner_id',
      'owner.name as owner_name',
      'snooze.at as snoozed_at',
      'snooze.until as snoozed_until',
      'owed.due as owed_due',
      'owed.count as owed_count',
      'owed.what as owed_what',
      'inquiry.sent_id',
      'sent.state as sent_state',
      'sent.due_at as sent_due',
      'approval.approved_at as sent_at',
      'sender.name as sent_by',
      sql<string | null>`left(sent.text, 240)`.as('sent_text'),
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
      'inquiry.rank',
      'inquiry.reply_key',
      'inquiry.channel',
      'inquiry.language',
      said('confidence').as('confidence'),
      sql<string | null>`left(${said('text')}, 240)`.as('excerpt'),
      sql<string | null>`coalesce(${said('buyer,name')}, buyer.name)`.as('buyer_name'),
      sql<string | null>`coalesce(${said('buyer,email')}, buyer.address)`.as('buyer_address'),
      sql<string | null>`coalesce(${said('buyer,company')}, buyer.company)`.as('company'),
      sql<string | null>`coalesce(inquiry.country, buyer.country)`.as('country'),
    ])
}

export type Row = Awaited<ReturnType<ReturnType<typeof linesOf>['executeTakeFirstOrThrow']>>

export function lineOf(row: Row): QueueLine {
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
    excerpt: inOneLine(row.excerpt),
    draftState: row.draft_state,
    forManager: row.for_manager === true,
    owed: owedOf(row),
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    snoozed: row.snoozed_at && { until: row.snoozed_until?.toISOString() ?? null },
    sent: sentOf(row),
    asked: row.asked === true,
  }
}

function sentOf({
  sent_state: state,
  sent_at: at,
  sent_by: by,
  sent_due: due,
  sent_text: text,
}: Row): SentReply | null {
  if (state === null || at === null || by === null) return null
  const leavesAt = state === 'queued' ? (due?.toISOString() ?? null) : null
  return { state, by, at: at.toISOString(), leavesAt, excerpt: inOneLine(text) }
}

function inOneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function owedOf({ owed_due: due, owed_count: count, owed_what: what }: Row): QueueLine['owed'] {
  return due === null || what === null ? null : { due: due.toISOString(), count: Number(count), what }
}

function openRequests(eb: Inquiries) {
  return eb
    .selectFrom('manager_request')
    .select('manager_request.id')
    .whereRef('manager_request.inquiry_id', '=', 'inquiry.id')
    .where('manager_request.answered_at', 'is', null)
}

function owedOfEach(db: Db) {
  return db
    .selectFrom('owed')
    .select((eb) => ['inquiry_id', eb.fn.min('due_at').as('due'), eb.fn.countAll<string>().as('count')])
    .select(sql<OwedPromise['what']>`(array_agg(what order by due_at, id))[1]`.as('what'))
    .groupBy('inquiry_id')
}
