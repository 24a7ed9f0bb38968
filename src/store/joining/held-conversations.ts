import type { Db } from '../database.ts'

/** Of one conversation: its mails in the order they came, which nobody else moves until the transaction ends. */
export interface HeldMail {
  readonly mailId: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Locks conversations, then their mails, in one order for everybody. */
export async function holdConversations(trx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, HeldMail[]>> {
  await trx.selectFrom('conversation').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const rows = await trx
    .selectFrom('mail')
    .select(['id', 'conversation_id', 'arrived_at'])
    .where('conversation_id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const held = rows.toSorted((a, b) => a.arrived_at.getTime() - b.arrived_at.getTime())
  return new Map(
    ids.map((id) => [
      id,
      held
        .filter((row) => row.conversation_id === id)
        .map((row) => ({ mailId: row.id, at: row.arrived_at.toISOString() })),
    ]),
  )
}

/** Whether a reply of these conversations is on its way out. */
export async function isReplyLeaving(trx: Db, ids: readonly string[]): Promise<boolean> {
  const row = await trx
    .selectFrom('outbound')
    .select('id')
    .where('conversation_id', 'in', ids)
    .where('state', 'in', ['queued', 'claimed', 'transmitting'])
    .executeTakeFirst()
  return row !== undefined
}
