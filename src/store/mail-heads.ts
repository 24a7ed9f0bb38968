import type { Address } from '../core/mail.ts'
import { openConversation } from './conversations.ts'
import type { Db } from './database.ts'
import { storableText } from './storable.ts'

/** What every mail that was read leaves behind, whatever it is. */
export interface MailHead {
  readonly mailId: string
  /** Which attempt at reading it this is. Who was overtaken, because a person gave the mail to the reader anew, saves nothing. */
  readonly attempt: number
  readonly from: Address | null
  readonly subject: string
  readonly arrivedAt: Date
  /** The conversation it goes on with; null when it starts one. */
  readonly conversationId: string | null
}

/** A mail that we wrote in another program: it belongs to a conversation and asks for nothing. */
export function saveOwnMail(db: Db, mail: MailHead, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if (!(await holdUnread(trx, mail))) return
    const conversationId = mail.conversationId ?? (await openConversation(trx, null, mail.subject, now))
    await markRead(trx, mail, 'out', conversationId)
  })
}

/** Locks a mail that is being read. False: somebody else saved it, or this attempt was overtaken by what a person said meanwhile. */
export async function holdUnread(trx: Db, { mailId, attempt }: Pick<MailHead, 'mailId' | 'attempt'>): Promise<boolean> {
  const row = await trx
    .selectFrom('mail')
    .select(['state', 'attempts'])
    .where('id', '=', mailId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.state === 'stored' && row.attempts === attempt
}

/** The mail is read; what its header says is kept with it. */
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
    })
    .where('id', '=', mail.mailId)
    .execute()
}
