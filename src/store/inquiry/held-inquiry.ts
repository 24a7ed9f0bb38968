import { ACTS, type ActName, type Against, type InquiryState, type Standing } from '../../core/acts/acts.ts'
import type { Db } from '../database.ts'

/** An inquiry that nobody else changes until the transaction ends. */
interface Held {
  readonly state: InquiryState
  readonly conversationId: string
}

/** Locks an inquiry for an act, if nothing stands against it now. */
export async function holdFor(
  trx: Db,
  act: ActName,
  inquiryId: string,
): Promise<Held | { readonly refused: Against | 'not_found' }> {
  const row = await trx
    .selectFrom('inquiry')
    .select(['state', 'conversation_id'])
    .where('id', '=', inquiryId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) return { refused: 'not_found' }
  const against = ACTS[act].against({ state: row.state, ...(await marksOf(trx, inquiryId)) })
  return against === null ? { state: row.state, conversationId: row.conversation_id } : { refused: against }
}

async function marksOf(trx: Db, inquiryId: string): Promise<Pick<Standing, 'snoozed' | 'asked'>> {
  const snoozed = await trx
    .selectFrom('snooze')
    .select('inquiry_id')
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
  const asked = await trx
    .selectFrom('manager_request')
    .select('id')
    .where('inquiry_id', '=', inquiryId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return { snoozed: snoozed !== undefined, asked: asked !== undefined }
}
