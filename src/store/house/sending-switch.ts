import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

/** Whether replies leave, as it was switched last; off until somebody switches it on. */
export async function switchedMode(db: Db): Promise<'on' | 'off'> {
  const row = await db.selectFrom('sending_switch').select('sends').executeTakeFirst()
  return row?.sends === true ? 'on' : 'off'
}

/** Lets approved replies leave, or keeps them; nothing happens when it stands so already. */
export function switchSending(db: Db, sends: boolean, by: string, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const values = { sends, staff_id: by, at: now }
    const changed = await trx
      .insertInto('sending_switch')
      .values({ one: true, ...values })
      .onConflict((conflict) => conflict.column('one').doUpdateSet(values).where('sending_switch.sends', '!=', sends))
      .returning('one')
      .executeTakeFirst()
    if (changed === undefined) return
    await noteEvent(trx, { what: sends ? 'sending_on' : 'sending_off', staffId: by, detail: {} }, now)
  })
}
