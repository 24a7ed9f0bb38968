import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { openConversation } from '../inquiry/conversations.ts'
import type { TriagedMail } from '../inquiry/inquiries.ts'
import { keepSearchEntry } from '../inquiry/search.ts'
import { storableText } from '../storable.ts'
import { holdUnread, type MailHead, markRead } from './mail-heads.ts'

/** A mail that cannot be read becomes an entry that people see, with the reason and what its header says. */
export function saveUnreadable(
  db: Db,
  mail: Omit<MailHead, 'conversationId'> & Pick<TriagedMail, 'standing'>,
  problem: string,
  now: Date,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if ((await holdUnread(trx, mail)) === null || (await wasRead(trx, mail.mailId))) return
    const conversationId = await openConversation(trx, null, mail.subject, now)
    const { id } = await trx
      .insertInto('inquiry')
      .values({
        mail_id: mail.mailId,
        conversation_id: conversationId,
        risk: 'none',
        arrived_at: mail.arrivedAt,
        state: mail.standing,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepSearchEntry(trx, id, mail, null)
    await markRead(trx, mail, 'in', conversationId)
    await trx
      .updateTable('mail')
      .set({ state: 'unreadable', problem: storableText(problem) })
      .where('id', '=', mail.mailId)
      .execute()
    await noteEvent(trx, { what: 'unreadable', inquiryId: id, detail: {} }, now)
  })
}

/** Whether it was read before: then what was decided about it stays, and it is not read again. */
async function wasRead(trx: Db, mailId: string): Promise<boolean> {
  const row = await trx
    .updateTable('mail')
    .set({ state: 'read' })
    .where('id', '=', mailId)
    .where((eb) => eb.exists(eb.selectFrom('inquiry').select('inquiry.id').whereRef('inquiry.mail_id', '=', 'mail.id')))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
