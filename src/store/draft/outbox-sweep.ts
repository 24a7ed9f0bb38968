import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { claims, finish, type Outcome } from './outbox.ts'

export interface Swept {
  readonly queued: number
  readonly unknown: number
}

/**
 * Takes replies back from workers whose lease on them is over. One that had not begun to send its bytes is queued again, the
 * attempt not counted; of one that had, nobody knows, and a person decides.
 */
export function sweepExpired(db: Db, now: Date): Promise<Swept> {
  return sweep(db, now, now)
}

/**
 * Takes every reply back, before a worker who has just come into office claims its first. One who held the office before and
 * still lives can no longer begin to send, and what it reports late is not written.
 */
export function sweepAll(db: Db, now: Date): Promise<Swept> {
  return sweep(db, sql<Date>`timestamptz 'infinity'`, now)
}

type Until = Date | RawBuilder<Date>

async function sweep(db: Db, until: Until, now: Date): Promise<Swept> {
  const queued = await queueAgain(db, until)
  const expired = await db
    .selectFrom('outbound')
    .select('id')
    .where('state', '=', 'transmitting')
    .where('lease_until', '<=', until)
    .execute()
  const ids = expired.map(({ id }) => id)
  const lost: Outcome = { state: 'unknown', answer: 'The program ended while this was being sent.' }
  let unknown = 0
  for (const claim of await claims(db, ids)) {
    const marked = await db.transaction().execute((trx) => finish(trx, claim, lost, now))
    if (marked) unknown += 1
  }
  return { queued, unknown }
}

async function queueAgain(db: Db, until: Until): Promise<number> {
  const rows = await db
    .updateTable('outbound')
    .set((eb) => ({
      state: 'queued',
      phase: null,
      lease_until: null,
      fence: eb('fence', '+', 1),
      attempts: sql<number>`case when state = 'transmitting' then attempts - 1 else attempts end`,
    }))
    .where('state', 'in', ['claimed', 'transmitting'])
    .where('lease_until', '<=', until)
    .where((eb) => eb.or([eb('phase', 'is', null), eb('phase', '=', 'connect')]))
    .returning('id')
    .execute()
  return rows.length
}
