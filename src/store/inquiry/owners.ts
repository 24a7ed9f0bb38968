import type { Against } from '../../core/acts/acts.ts'
import { atLeast } from '../../core/roles.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { holdFor } from './held-inquiry.ts'

/** Somebody who takes care of inquiries. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Gives the whole conversation of an inquiry to somebody, or to nobody in particular; mails to come stay with them. */
export function assign(
  db: Db,
  inquiryId: string,
  staffId: string | null,
  by: string,
  now: Date,
): Promise<{ readonly assigned: true } | { readonly refused: Against | 'not_found' | 'not_assignable' }> {
  return db.transaction().execute(async (trx) => {
    await holdConversation(trx, inquiryId)
    const held = await holdFor(trx, 'assign', inquiryId)
    if ('refused' in held) return held
    const able = await colleagues(trx)
    if (staffId !== null && !able.some(({ id }) => id === staffId)) return { refused: 'not_assignable' as const }
    await trx
      .updateTable('inquiry')
      .set({ owner_id: staffId })
      .where('conversation_id', '=', held.conversationId)
      .execute()
    await noteEvent(trx, { what: 'assigned', staffId: by, inquiryId, detail: { owner: staffId } }, now)
    return { assigned: true as const }
  })
}

/** Who may be given an inquiry: everybody who may answer one, by name. */
export async function colleagues(db: Db): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name', 'role'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.filter(({ role }) => atLeast(role, 'staff')).map(({ id, name }) => ({ id, name }))
}

/** Who has a conversation in hand; null when nobody in particular. */
export async function ownerOf(trx: Db, conversationId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('inquiry')
    .select('owner_id')
    .where('conversation_id', '=', conversationId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.owner_id ?? null
}

/** In one order, so that two who give two mails of it to somebody at once do not wait for each other in a circle. */
async function holdConversation(trx: Db, inquiryId: string): Promise<void> {
  await trx
    .selectFrom('inquiry')
    .select('id')
    .where('conversation_id', '=', (eb) =>
      eb.selectFrom('inquiry as one').select('one.conversation_id').where('one.id', '=', inquiryId),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
