import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Where a mail belongs that was found to go on with this conversation: where its mails were moved, if a person joined it meanwhile. */
export async function standingConversation(trx: Db, conversationId: string): Promise<string> {
  const { id, joined_into } = await trx
    .selectFrom('conversation')
    .select(['id', 'joined_into'])
    .where('id', '=', conversationId)
    .forShare()
    .executeTakeFirstOrThrow()
  return joined_into === null ? id : standingConversation(trx, joined_into)
}

/** Whether a person moved mails into or out of this conversation. */
export async function wasMoved(db: Db, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mail_move')
    .select('id')
    .where((either) => either.or([either('to_id', '=', conversationId), either('from_id', '=', conversationId)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a person said where this mail belongs. */
export async function wasPlaced(db: Db, mailId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mail_move')
    .select('id')
    .where(sql<boolean>`moved @> ${JSON.stringify([mailId])}::jsonb`)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
