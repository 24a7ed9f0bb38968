import type { Scored } from '../core/score/score.ts'
import type { Db } from './database.ts'
import { storableJson } from './storable.ts'

/** Keeps what a score was made of, beside the inquiry. What was kept before gives way, but for the basis it was read from. */
export async function keepScored(trx: Db, inquiryId: string, { findings, quotes, basis }: Scored): Promise<void> {
  const made = { findings: storableJson(findings), quotes: storableJson(quotes) }
  await trx
    .insertInto('scored')
    .values({ inquiry_id: inquiryId, ...made, basis: storableJson(basis) })
    .onConflict((conflict) => conflict.column('inquiry_id').doUpdateSet(made))
    .execute()
}
