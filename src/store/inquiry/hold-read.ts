import type { InquiryState } from '../../core/acts/acts.ts'
import type { Kind, Triage } from '../../core/inquiry.ts'
import type { Db } from '../database.ts'

/** A mail and what was decided about it, which nobody else changes until the transaction ends. */
export interface HeldReading {
  readonly mailId: string
  readonly state: InquiryState
  readonly kind: Kind
  readonly triage: Triage | null
}

/** The mail first, then the inquiry, as they are locked when a mail was read, so that nobody waits in a circle. */
export async function holdRead(
  trx: Db,
  inquiryId: string,
): Promise<HeldReading | { readonly refused: 'not_found' | 'mail_unreadable' }> {
  await trx
    .selectFrom('mail')
    .select('id')
    .where('id', '=', (eb) => eb.selectFrom('inquiry').select('mail_id').where('inquiry.id', '=', inquiryId))
    .forNoKeyUpdate()
    .execute()
  const row = await trx
    .selectFrom('inquiry')
    .select(['kind', 'state', 'mail_id', 'triage'])
    .where('id', '=', inquiryId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) return { refused: 'not_found' }
  if (row.kind === null) return { refused: 'mail_unreadable' }
  return { mailId: row.mail_id, state: row.state, kind: row.kind, triage: row.triage }
}
