import { type Expression, type SqlBool, sql } from 'kysely'
import type { View } from '../../core/view.ts'
import type { Row } from './queue-lines.ts'

/** Views in which the most urgent stands first. In the promised the first due does, in the sent what we sent last, in all others the newest. */
const RANKED: ReadonlySet<View> = new Set(['now', 'queue', 'manager'])

/** What a view is sorted by, so that no two lines stand at one place. */
export function orderOf(view: View) {
  if (RANKED.has(view)) return sql`inquiry.rank, inquiry.reply_key, inquiry.id`
  if (view === 'promised') return sql`owed.due, inquiry.id`
  return view === 'sent' ? sql`inquiry.sent_id desc` : sql`inquiry.id desc`
}

/** The place behind a line, to be given back for the next page. */
export function placeAfter(view: View, row: Row): string {
  if (RANKED.has(view)) return [row.rank, row.reply_key.getTime(), row.id].join('.')
  if (view === 'promised') return [0, row.owed_due?.getTime(), row.id].join('.')
  return (view === 'sent' ? row.sent_id : null) ?? row.id
}

/** The condition "behind this place", or null when the text names none. */
export function readPlace(view: View, text: string): Expression<SqlBool> | null {
  const [, rank, moment, id] = /^(?:(\d)\.(\d{1,15})\.)?(\d{1,18})$/.exec(text) ?? []
  if (id === undefined || (RANKED.has(view) || view === 'promised') !== (rank !== undefined)) return null
  const at = new Date(Number(moment))
  if (RANKED.has(view))
    return sql<SqlBool>`(inquiry.rank, inquiry.reply_key, inquiry.id) > (${Number(rank)}::int, ${at}::timestamptz, ${id}::bigint)`
  if (view === 'promised') return sql<SqlBool>`(owed.due, inquiry.id) > (${at}::timestamptz, ${id}::bigint)`
  return view === 'sent' ? sql<SqlBool>`inquiry.sent_id < ${id}` : sql<SqlBool>`inquiry.id < ${id}`
}
