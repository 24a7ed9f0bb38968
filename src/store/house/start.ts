import type { StartFacts, StartStep } from '../../core/start.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

type Stored = Pick<StartFacts, 'mailboxes' | 'people' | 'skipped'>

/** What the books say of the first day, and how many mails were read so far. */
export async function startFacts(db: Db, now: Date): Promise<Stored & { readonly mails: number }> {
  const { fn } = db
  const counts = await db
    .selectNoFrom((eb) => [
      eb.selectFrom('mailbox').where('enabled', '=', true).select(fn.countAll().as('count')).as('mailboxes'),
      eb.selectFrom('staff').where('disabled_at', 'is', null).select(fn.countAll().as('count')).as('staff'),
      eb
        .selectFrom('invitation')
        .where('first', '=', false)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .select(fn.countAll().as('count'))
        .as('invited'),
      eb.selectFrom('mail').select(fn.countAll().as('count')).as('mails'),
    ])
    .executeTakeFirstOrThrow()
  const skipped = await db.selectFrom('skipped_step').select('step').execute()
  return {
    mailboxes: Number(counts.mailboxes),
    people: Number(counts.staff) + Number(counts.invited),
    mails: Number(counts.mails),
    skipped: skipped.map(({ step }) => step),
  }
}

/** Leaves a step out, or takes it up again. */
export function skipStep(db: Db, step: StartStep, skipped: boolean, by: string, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const row = { step, staff_id: by, at: now }
    const { length } = skipped
      ? await trx
          .insertInto('skipped_step')
          .values(row)
          .onConflict((c) => c.doNothing())
          .returning('step')
          .execute()
      : await trx.deleteFrom('skipped_step').where('step', '=', step).returning('step').execute()
    if (length === 0) return
    await noteEvent(trx, { what: skipped ? 'step_skipped' : 'step_taken_up', staffId: by, detail: { step } }, now)
  })
}
