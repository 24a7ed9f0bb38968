import type { Triage } from '../../core/inquiry.ts'
import type { Db } from '../database.ts'
import { answeredBy } from './apologies.ts'

/** Everything an answer is made from. */
export interface Answerable {
  readonly inquiryId: string
  readonly conversationId: string
  readonly version: number
  readonly subject: string
  readonly text: string
  readonly triage: Triage
  /** The mail it answers. */
  readonly raw: Uint8Array
  readonly buyer: { readonly name: string | null; readonly address: string } | null
  /** Mail to the buyer comes back. */
  readonly bounces: boolean
  /** The mailbox the buyer wrote to; null when it is no longer in use. */
  readonly mailbox: { readonly id: string; readonly address: string } | null
}

/** What this draft would become an answer from; null when there is no such draft. */
export async function answerable(db: Db, draftId: string): Promise<Answerable | null> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .leftJoin('suppression', (join) =>
      join.onRef('suppression.address', '=', 'buyer.address').on('suppression.reason', '=', 'hard_bounce'),
    )
    .select([
      'draft.version',
      'draft.subject',
      'draft.text',
      'draft.apology',
      'inquiry.id as inquiry_id',
      'inquiry.conversation_id',
      'inquiry.triage',
      'mail.id as mail_id',
      'mail.raw',
      'buyer.name as buyer_name',
      'buyer.address as buyer_address',
      'suppression.reason as bounced',
    ])
    .where('draft.id', '=', draftId)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.triage === null) throw new Error(`draft ${draftId} answers a mail that was never read`)
  return {
    inquiryId: row.inquiry_id,
    conversationId: row.conversation_id,
    version: row.version,
    subject: row.subject,
    text: row.text,
    triage: answeredBy(row.triage, row.apology),
    raw: row.raw,
    buyer: row.buyer_address === null ? null : { name: row.buyer_name, address: row.buyer_address },
    bounces: row.bounced !== null,
    mailbox: await mailboxOf(db, row.mail_id),
  }
}

/** The earliest mailbox in use that received the mail. */
async function mailboxOf(db: Db, mailId: string): Promise<Answerable['mailbox']> {
  const row = await db
    .selectFrom('delivery')
    .innerJoin('mailbox', 'mailbox.id', 'delivery.mailbox_id')
    .select(['mailbox.id', 'mailbox.address'])
    .where('delivery.mail_id', '=', mailId)
    .where('mailbox.enabled', '=', true)
    .orderBy('delivery.arrived_at')
    .orderBy('mailbox.id')
    .executeTakeFirst()
  return row ?? null
}
