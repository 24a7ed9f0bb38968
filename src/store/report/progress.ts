import { type RawBuilder, sql } from 'kysely'
import type { Outcome } from '../../core/outcome.ts'
import type { Progress } from '../../core/report/arrival.ts'
import type { Period } from '../../core/report/period.ts'
import type { Db } from '../database.ts'

/** Nothing is known of it. */
export const NOWHERE: Progress = { quoted: false, sampled: false, outcome: null, reason: '' }

/** How far the conversations came that have a mail in a period, by conversation; those of which nothing is known are absent. */
export function progressIn(db: Db, { from, to }: Period): Promise<ReadonlyMap<string, Progress>> {
  return progressOfEach(
    db,
    sql`select conversation_id from inquiry where arrived_at >= ${new Date(from)} and arrived_at < ${new Date(to)}`,
  )
}

/** How far the conversation of an inquiry came. */
export async function progressOf(db: Db, inquiryId: string): Promise<Progress> {
  const known = await progressOfEach(db, sql`select conversation_id from inquiry where id = ${inquiryId}`)
  return [...known.values()][0] ?? NOWHERE
}

interface Row {
  readonly conversation: string
  readonly quoted: boolean | null
  readonly sampled: boolean | null
  readonly told: boolean
  readonly outcome: Outcome | null
  readonly reason: string | null
}

/** What a person said last counts before what our letters tell. */
async function progressOfEach(db: Db, conversations: RawBuilder<unknown>): Promise<ReadonlyMap<string, Progress>> {
  const { rows } = await sql<Row>`
    with marked as (
      select i.conversation_id,
        (array_agg(p.reached order by p.at desc) filter (where p.step = 'quoted'))[1] as quoted,
        (array_agg(p.reached order by p.at desc) filter (where p.step = 'sampled'))[1] as sampled
      from progress p join inquiry i on i.id = p.inquiry_id
      where i.conversation_id in (${conversations}) group by i.conversation_id
    ), told as (
      select distinct o.conversation_id from outbound o join approval a on a.id = o.approval_id
      where a.quotes and o.state = 'accepted' and o.conversation_id in (${conversations})
    ), ended as (
      select distinct on (i.conversation_id) i.conversation_id, e.outcome, e.reason
      from outcome e join inquiry i on i.id = e.inquiry_id
      where i.conversation_id in (${conversations}) order by i.conversation_id, e.recorded_at desc
    )
    select conversation_id as conversation, quoted, sampled, told.conversation_id is not null as told, outcome, reason
    from marked full join told using (conversation_id) full join ended using (conversation_id)`.execute(db)
  return new Map(rows.map((row) => [row.conversation, ofRow(row)]))
}

function ofRow({ quoted, sampled, told, outcome, reason }: Row): Progress {
  return { quoted: quoted ?? told, sampled: sampled ?? false, outcome, reason: reason ?? '' }
}
