import type { KnownMail } from '../../core/thread.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/**
 * The mails among which a new one may find its conversation: those it answers by id, and what the same address wrote lately.
 *
 * @param address lower case; null when the writer is not known
 */
export async function knownMails(
  db: Db,
  answers: readonly string[],
  address: string | null,
  since: Date,
): Promise<KnownMail[]> {
  return [...(await sentMails(db, answers)), ...(await storedMails(db, answers, address, since))]
}

/** A conversation nothing belongs to yet. */
export async function openConversation(trx: Db, buyerId: string | null, subject: string, now: Date): Promise<string> {
  const { id } = await trx
    .insertInto('conversation')
    .values({ buyer_id: buyerId, subject: storableText(subject), created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ours are known from the moment they are approved. */
async function sentMails(db: Db, answers: readonly string[]): Promise<KnownMail[]> {
  const rows = await db
    .selectFrom('outbound')
    .select(['conversation_id', 'message_id', 'recipient', 'subject', 'created_at'])
    .where('message_id', 'in', ['', ...answers.map(storableText)])
    .execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    messageId: row.message_id,
    ours: true,
    address: row.recipient,
    subject: row.subject,
    at: row.created_at.toISOString(),
  }))
}

async function storedMails(
  db: Db,
  answers: readonly string[],
  address: string | null,
  since: Date,
): Promise<KnownMail[]> {
  const rows = await db
    .selectFrom('mail')
    .leftJoin('inquiry', 'inquiry.mail_id', 'mail.id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select([
      'mail.conversation_id',
      'mail.message_id',
      'mail.direction',
      'mail.subject',
      'mail.arrived_at',
      'buyer.address as buyer_address',
    ])
    .where('mail.conversation_id', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('mail.message_id', 'in', ['', ...answers.map(storableText)]),
        eb.and([eb('buyer.address', '=', address ?? ''), eb('mail.arrived_at', '>=', since)]),
      ]),
    )
    .orderBy('mail.id')
    .execute()
  return rows.flatMap((row) =>
    row.conversation_id === null
      ? []
      : [
          {
            conversationId: row.conversation_id,
            messageId: row.message_id,
            ours: row.direction === 'out',
            address: row.buyer_address,
            subject: row.subject ?? '',
            at: row.arrived_at.toISOString(),
          },
        ],
  )
}
