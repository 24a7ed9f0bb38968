import type { Triage } from '../../core/inquiry.ts'
import type { FileHead } from '../../core/mail.ts'
import type { Db } from '../database.ts'

export interface InquiryPage {
  readonly triage: Triage | null
  readonly problem: string | null
  /** It lies with the reader once more. */
  readonly beingRead: boolean
  readonly mail: {
    readonly id: string
    readonly to: string | null
    readonly bytes: number
    readonly attachments: readonly FileHead[]
  }
  readonly conversationId: string
}

export interface ConversationLine {
  readonly mailId: string
  readonly inquiryId: string | null
  readonly direction: 'in' | 'out'
  readonly at: string
  readonly from: string | null
  readonly subject: string
  readonly excerpt: string
}

/** What was decided about one inquiry, and the mail it came with. */
export async function inquiryPage(db: Db, id: string): Promise<InquiryPage | null> {
  const row = await db
    .selectFrom('inquiry')
    .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
    .select((eb) => [
      'inquiry.triage',
      'inquiry.conversation_id',
      'mail.id',
      'mail.problem',
      'mail.state',
      'mail.bytes',
      'mail.files',
      eb
        .selectFrom('delivery')
        .innerJoin('mailbox', 'mailbox.id', 'delivery.mailbox_id')
        .select('mailbox.address')
        .whereRef('delivery.mail_id', '=', 'mail.id')
        .orderBy('delivery.arrived_at')
        .orderBy('mailbox.id')
        .limit(1)
        .as('to'),
    ])
    .where('inquiry.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    triage: row.triage,
    problem: row.problem,
    beingRead: row.state === 'stored',
    mail: { id: row.id, to: row.to, bytes: row.bytes, attachments: row.files },
    conversationId: row.conversation_id,
  }
}

/** The mails of a conversation, ours and theirs, oldest first, without the one that is being read. */
export async function conversationAround(db: Db, conversationId: string, mailId: string): Promise<ConversationLine[]> {
  const rows = await db
    .selectFrom('mail')
    .leftJoin('inquiry', 'inquiry.mail_id', 'mail.id')
    .leftJoin('outbound', 'outbound.message_id', 'mail.message_id')
    .select([
      'mail.id',
      'mail.direction',
      'mail.arrived_at',
      'mail.from_name',
      'mail.from_address',
      'mail.subject',
      'inquiry.id as inquiry_id',
      'outbound.text as our_text',
      'inquiry.triage',
    ])
    .where('mail.conversation_id', '=', conversationId)
    .where('mail.id', '!=', mailId)
    .orderBy('mail.arrived_at')
    .orderBy('mail.id')
    .execute()
  return rows.map((row) => ({
    mailId: row.id,
    inquiryId: row.inquiry_id,
    direction: row.direction,
    at: row.arrived_at.toISOString(),
    from: row.from_name ?? row.from_address,
    subject: row.subject ?? '',
    excerpt: excerptOf(row.triage?.text ?? row.our_text ?? ''),
  }))
}

/** The bytes of a stored mail. */
export async function mailBytes(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('mail').select('raw').where('id', '=', id).executeTakeFirst()
  return row?.raw ?? null
}

function excerptOf(text: string): string {
  return text.slice(0, 240).replace(/\s+/g, ' ').trim()
}
