import { sql } from 'kysely'
import type { Db } from './database.ts'
import { claims, finish, type Outcome } from './outbox.ts'

/**
 * Takes replies back from workers that are gone. One that had not begun to send its bytes is queued again, the attempt
 * not counted; of one that had, nobody knows, and a person decides.
 */
export async function sweepExpired(db: Db, now: Date): Promise<{ readonly queued: number; readonly unknown: number }> {
  const queued = await queueAgain(db, now)
  const expired = await db
    .selectFrom('outbound')
    .select('id')
    .where('state', '=', 'transmitting')
    .where('lease_until', '<=', now)
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

async function queueAgain(db: Db, now: Date): Promise<number> {
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
    .where('lease_until', '<=', now)
    .where((eb) => eb.or([eb('phase', 'is', null), eb('phase', '=', 'connect')]))
    .returning('id')
    .execute()
  return rows.length
}
