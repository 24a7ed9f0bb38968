import type { Milestone } from '../../core/outcome.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

/** A person says that an inquiry came to a step, or that it did not; the latest word counts. */
export function markMilestone(
  db: Db,
  inquiryId: string,
  { step, reached }: { readonly step: Milestone; readonly reached: boolean },
  by: string,
  now: Date,
): Promise<{ readonly marked: true } | { readonly refused: 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('inquiry').select('id').where('id', '=', inquiryId).executeTakeFirst()
    if (known === undefined) return { refused: 'not_found' as const }
    const row = { reached, staff_id: by, at: now }
    await trx
      .insertInto('progress')
      .values({ inquiry_id: inquiryId, step, ...row })
      .onConflict((conflict) => conflict.columns(['inquiry_id', 'step']).doUpdateSet(row))
      .execute()
    await noteEvent(trx, { what: 'milestone', staffId: by, inquiryId, detail: { step, reached } }, now)
    return { marked: true as const }
  })
}
