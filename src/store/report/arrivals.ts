import { sql } from 'kysely'
import type { Tier } from '../../core/inquiry.ts'
import { type Arrival, BUYER_KINDS, type Progress } from '../../core/report/arrival.ts'
import type { Period } from '../../core/report/period.ts'
import type { Db } from '../database.ts'
import { NOWHERE, progressIn } from './progress.ts'

/**
 * The mails of buyers that arrived in a period, the oldest first, each with the first letter of ours after it. What was
 * filed unread from before the mailbox was added is left out: nobody waited for us.
 */
export async function arrivalsIn(db: Db, period: Period): Promise<Arrival[]> {
  const { rows, progress } = await db.transaction().execute(async (trx) => {
    await compileNothing(trx)
    return { rows: await read(trx, period), progress: await progressIn(trx, period) }
  })
  return rows.map((row) => arrivalOf(row, progress.get(row.conversation) ?? NOWHERE))
}

interface Row {
  readonly id: string
  readonly conversation: string
  readonly buyer: string | null
  readonly kind: Arrival['kind']
  readonly tier: Tier | null
  readonly market: string | null
  readonly zone: string | null
  readonly person: string | null
  readonly at: number
  readonly due: number | null
  readonly replied: number | null
  readonly rejected: number | null
  /** State of the buyer's mail before it in the conversation. */
  readonly before: string | null
}

/** PostgreSQL takes longer to compile these questions than to answer them. */
async function compileNothing(trx: Db): Promise<void> {
  await sql`set local jit = off`.execute(trx)
}

function arrivalOf(row: Row, progress: Progress): Arrival {
  const { id: inquiryId, conversation: _, buyer: buyerId, before, ...rest } = row
  return { ...rest, inquiryId, buyerId, progress, first: before === null, turn: before !== 'superseded' }
}

async function read(db: Db, { from, to }: Period): Promise<Row[]> {
  const buyers = sql.join(BUYER_KINDS)
  const { rows } = await sql<Row>`
    select i.id, i.conversation_id as conversation, i.buyer_id as buyer, i.kind, i.tier,
      coalesce(i.country, b.country) as market, b.time_zone as zone, coalesce(i.owner_id, letter.staff_id) as person,
      ${milliseconds('i.arrived_at')} as at, ${milliseconds('i.reply_by')} as due,
      ${milliseconds('letter.at')} as replied, ${milliseconds('aside.at')} as rejected, earlier.state as before
    from inquiry i
    left join buyer b on b.id = i.buyer_id
    left join lateral (
      select p.state from inquiry p
      where p.conversation_id = i.conversation_id and p.id < i.id and p.kind in (${buyers}) order by p.id desc limit 1
    ) earlier on true
    left join lateral (
      select o.finished_at as at, a.staff_id from outbound o join approval a on a.id = o.approval_id
      where o.conversation_id = i.conversation_id and o.state = 'accepted' and o.finished_at >= i.arrived_at
      order by o.finished_at limit 1
    ) letter on true
    left join lateral (
      select e.at from event e where i.state = 'discarded' and e.inquiry_id = i.id and e.what = 'discarded'
      order by e.at limit 1
    ) aside on true
    where i.arrived_at >= ${new Date(from)} and i.arrived_at < ${new Date(to)}
      and i.kind in (${buyers}) and i.state <> 'filed'
    order by i.arrived_at, i.id`.execute(db)
  return rows
}

/** A moment as the pure code has it. */
function milliseconds(column: string) {
  return sql<number | null>`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`
}
