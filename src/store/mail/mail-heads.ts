import type { Address, FileHead } from '../../core/mail.ts'
import type { Db } from '../database.ts'
import { openConversation } from '../inquiry/conversations.ts'
import { standingConversation } from '../joining/standing-place.ts'
import { storableJson, storableText } from '../storable.ts'

/** What every mail that was read leaves behind, whatever it is. */
export interface MailHead {
  readonly mailId: string
  /** Which attempt at reading it this is. Who was overtaken, because a person gave the mail to the reader anew, saves nothing. */
  readonly attempt: number
  readonly from: Address | null
  readonly subject: string
  readonly arrivedAt: Date
  readonly files: readonly FileHead[]
  /** The conversation it goes on with; null when it starts one. */
  readonly conversationId: string | null
}

/** A mail that we wrote in another program: it belongs to a conversation and asks for nothing. */
export function saveOwnMail(db: Db, mail: MailHead, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const held = await holdUnread(trx, mail)
    if (held === null) return
    const conversationId = await conversationFor(trx, mail, held, null, now)
    await markRead(trx, mail, 'out', conversationId)
  })
}

/** A mail that is being read, which nobody else saves until the transaction ends. */
interface HeldUnread {
  /** Where it was put before; null when it is read for the first time. */
  readonly conversationId: string | null
}

/** Locks a mail that is being read. Null: somebody else saved it, or this attempt was overtaken by what a person said meanwhile. */
export async function holdUnread(
  trx: Db,
  { mailId, attempt }: Pick<MailHead, 'mailId' | 'attempt'>,
): Promise<HeldUnread | null> {
  const row = await trx
    .selectFrom('mail')
    .select(['state', 'attempts', 'conversation_id'])
    .where('id', '=', mailId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.state === 'stored' && row.attempts === attempt ? { conversationId: row.conversation_id } : null
}

/** Where a mail belongs: where it was put before, else where the conversation it goes on with stands now, else in one of its own. */
export async function conversationFor(
  trx: Db,
  { conversationId, subject }: Pick<MailHead, 'conversationId' | 'subject'>,
  held: HeldUnread,
  buyerId: string | null,
  now: Date,
): Promise<string> {
  if (held.conversationId !== null) return held.conversationId
  if (conversationId !== null) return standingConversation(trx, conversationId)
  return openConversation(trx, buyerId, subject, now)
}

/** The mail is read; what its header says and which files came with it is kept. */
export async function markRead(
  trx: Db,
  mail: Omit<MailHead, 'conversationId'>,
  direction: 'in' | 'out',
  conversationId: string,
): Promise<void> {
  await trx
    .updateTable('mail')
    .set({
      state: 'read',
      direction,
      from_name: mail.from?.name == null ? null : storableText(mail.from.name),
      from_address: mail.from === null ? null : storableText(mail.from.address),
      subject: storableText(mail.subject),
      conversation_id: conversationId,
      files: storableJson(mail.files.map(withoutContent)),
    })
    .where('id', '=', mail.mailId)
    .execute()
}

function withoutContent({ index, filename, contentType, bytes }: FileHead): FileHead {
  return { index, filename, contentType, bytes }
}
