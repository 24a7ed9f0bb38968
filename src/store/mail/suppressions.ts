import type { SuppressionReason } from '../../core/departure.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

export interface Suppression {
  /** Lower case. */
  readonly address: string
  readonly reason: SuppressionReason
  /** The buyer's or the server's words. */
  readonly words: string
  /** The mail that says so; null when a server did while we were sending. */
  readonly mailId: string | null
}

/** Notes that an address is not to be written to; once for each mail that says so, and once for a server. */
export async function suppress(trx: Db, { address, reason, words, mailId }: Suppression, now: Date): Promise<void> {
  await trx
    .insertInto('suppression')
    .values({ address, reason, words: storableText(words), mail_id: mailId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Why an address is not to be written to; empty when it may be. */
export async function suppressionsOf(trx: Db, address: string): Promise<SuppressionReason[]> {
  const rows = await trx.selectFrom('suppression').select('reason').distinct().where('address', '=', address).execute()
  return rows.map(({ reason }) => reason)
}
