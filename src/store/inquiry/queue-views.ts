import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { View } from '../../core/view.ts'
import type { Tables } from '../schema.ts'

export type Inquiries = ExpressionBuilder<Tables, 'inquiry'>

/**
 * Whether an inquiry stands in a view. What is unsure stands in the queue too, at its rank, so that nobody overlooks a buyer, and
 * so does what waits for a manager. A superseded inquiry stands under `all` only: it is seen in the conversation of the
 * mail that came after it.
 */
export function inView(eb: Inquiries, view: View, now: Date): Expression<SqlBool> {
  return CONDITIONS[view](eb, now)
}

const CONDITIONS: Record<View, (eb: Inquiries, now: Date) => Expression<SqlBool>> = {
  now: (eb, now) => eb.and([inQueue(eb, now), eb.or([eb('inquiry.tier', '=', 'A'), eb('inquiry.reply_by', '<', now)])]),
  queue: inQueue,
  promised: (eb) => eb('inquiry.id', 'in', eb.selectFrom('owed').select('owed.inquiry_id')),
  waiting: (eb) => eb.and([eb('inquiry.state', '=', 'answered'), eb.not(eb.exists(wordsSince(eb)))]),
  unsure: (eb) => eb.and([isOpen(eb), eb('inquiry.unsure', '=', true)]),
  manager: (eb) =>
    eb.and([isOpen(eb), eb.or([eb('inquiry.id', 'in', heldDrafts(eb)), eb('inquiry.id', 'in', openRequests(eb))])]),
  snoozed: (eb, now) => eb.and([isOpen(eb), eb('inquiry.id', 'in', asleep(eb, now))]),
  sent: (eb) => eb('inquiry.sent_id', 'is not', null),
  unreadable: (eb) => eb.and([isOpen(eb), eb('inquiry.kind', 'is', null)]),
  filed: (eb) => eb('inquiry.state', '=', 'filed'),
  discarded: (eb) => eb('inquiry.state', '=', 'discarded'),
  all: () => sql<SqlBool>`true`,
}

function inQueue(eb: Inquiries, now: Date): Expression<SqlBool> {
  return eb.and([isOpen(eb), eb('inquiry.kind', 'is not', null), eb('inquiry.id', 'not in', asleep(eb, now))])
}

function isOpen(eb: Inquiries): Expression<SqlBool> {
  return eb('inquiry.state', '=', 'open')
}

/** What stands aside now; when the buyer writes, their mail ends it. */
function asleep(eb: Inquiries, now: Date) {
  return eb
    .selectFrom('snooze')
    .select('snooze.inquiry_id')
    .where((on) => on.or([on('snooze.until', 'is', null), on('snooze.until', '>', now)]))
}

/** What the buyer wrote after an inquiry; what machines write is no answer of theirs. */
function wordsSince(eb: Inquiries) {
  return eb
    .selectFrom('inquiry as later')
    .select('later.id')
    .whereRef('later.conversation_id', '=', 'inquiry.conversation_id')
    .whereRef('later.id', '>', 'inquiry.id')
    .where((on) => on.or([on('later.kind', 'is', null), on('later.kind', 'not in', ['auto_reply', 'bounce'])]))
}

/** Inquiries whose draft only a manager may approve. */
function heldDrafts(eb: Inquiries) {
  return eb
    .selectFrom('draft as held')
    .select('held.inquiry_id')
    .where('held.for_manager', '=', true)
    .where('held.state', '=', 'waiting')
}

function openRequests(eb: Inquiries) {
  return eb
    .selectFrom('manager_request')
    .select('manager_request.inquiry_id')
    .where('manager_request.answered_at', 'is', null)
}
