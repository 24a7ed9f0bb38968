import type { HappenedAt } from '../core/live/fresh.ts'
import type { Db } from './database.ts'

/** Something a person did or the program decided, for the history: no mail bodies, no secrets. */
export interface Happening {
  readonly what: string
  readonly staffId?: string | undefined
  readonly inquiryId?: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}

/** Written in the transaction of the change it tells of, so that neither stands without the other. */
export async function noteEvent(trx: Db, { what, staffId, inquiryId, detail }: Happening, now: Date): Promise<void> {
  await trx
    .insertInto('event')
    .values({
      at: now,
      what,
      staff_id: staffId ?? null,
      inquiry_id: inquiryId ?? null,
      detail: JSON.stringify(detail),
    })
    .execute()
}

/** The number of the newest event; 0 before the first. */
export async function newestEvent(db: Db): Promise<number> {
  const { newest } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.max('id').as('newest'))
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0)
}

/** The events above a number, the oldest first, at most so many. */
export async function eventsAbove(db: Db, floor: number, most: number): Promise<HappenedAt[]> {
  const rows = await db
    .selectFrom('event')
    .where('id', '>', String(floor))
    .orderBy('id')
    .limit(most)
    .select(['id', 'what', 'inquiry_id', 'staff_id'])
    .execute()
  return rows.map(({ id, what, inquiry_id, staff_id }) => ({
    id: Number(id),
    what,
    inquiryId: inquiry_id,
    by: staff_id,
  }))
}
