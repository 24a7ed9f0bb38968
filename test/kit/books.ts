import { createHash } from 'node:crypto'
import type { MailboxSettings } from '../../src/core/mailbox.ts'
import type { Db } from '../../src/store/database.ts'
import { approve } from '../../src/store/draft/approvals.ts'
import type { Pace } from '../../src/store/draft/outbox.ts'
import type { Ledger } from '../../src/store/draft/promises.ts'
import { saveTriaged, type TriagedMail } from '../../src/store/inquiry/inquiries.ts'
import { beginReading, storeBatch, unreadMails } from '../../src/store/mail/mails.ts'
import { aTriage } from './triage.ts'

/** The moment the stories of these tests begin: a Friday morning. */
export const NOW = new Date('2026-11-20T08:00:00Z')
export const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000)

/** No time between two mails. */
export const AT_ONCE: Pace = { ofMailbox: 0, toDomain: 0 }

const SETTINGS: MailboxSettings = {
  source: { kind: 'maildir', path: '/nowhere' },
  sender: { kind: 'file', path: '/nowhere' },
}

let serial = 0

export async function aMailbox(db: Db, address = 'sales@us.example', settings = SETTINGS): Promise<string> {
  const { id } = await db
    .insertInto('mailbox')
    .values({ address, origin: 'desk', settings: JSON.stringify(settings), created_at: NOW })
    .onConflict((conflict) => conflict.column('address').doUpdateSet({ origin: 'desk' }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A mail that lies in our store and has not been read. */
export async function anArrival(db: Db, raw = `Subject: ${(serial += 1)}\r\n\r\nHello`, at = NOW): Promise<string> {
  const fingerprint = createHash('sha256').update(raw).digest('hex')
  const uid = (serial += 1)
  const mailboxId = await aMailbox(db)
  const mails = [
    { uid, raw: Buffer.from(raw), fingerprint, messageId: `<${uid}@buyer.example>`, arrivedAt: at, problem: null },
  ]
  await storeBatch(db, { mailboxId, folder: 'INBOX', uidvalidity: '1', mails, cursor: uid }, NOW)
  return (await unreadMails(db, 1000)).at(-1) ?? ''
}

/** An inquiry of a buyer with a waiting draft; a conversation of its own unless one is named. */
export async function anInquiry(
  db: Db,
  change: Partial<TriagedMail> = {},
): Promise<{ id: string; conversationId: string }> {
  const mailId = await anArrival(db)
  await beginReading(db, mailId)
  const address = `buyer${serial}@harbour-tools.example`
  const id = await saveTriaged(
    db,
    {
      mailId,
      attempt: 1,
      from: { name: 'Ann Visser', address },
      subject: 'Hex bolts M8',
      arrivedAt: NOW,
      files: [],
      conversationId: null,
      triage: aTriage(),
      scored: null,
      sketch: [],
      due: (change.triage ?? aTriage()).score?.replyBy ?? null,
      standing: 'open',
      unsure: false,
      buyer: { address, name: 'Ann Visser', company: null, country: 'NL', timeZone: null, signs: [] },
      supersedes: [],
      suppression: null,
      ruleVersionId: null,
      ...change,
    },
    NOW,
  )
  const row = await db
    .selectFrom('inquiry')
    .select('conversation_id')
    .where('id', '=', id ?? '')
    .executeTakeFirstOrThrow()
  return { id: id ?? '', conversationId: row.conversation_id }
}

export async function aStaffMember(db: Db, name = 'Lena'): Promise<string> {
  const { id } = await db
    .insertInto('staff')
    .values({ name, login: name.toLowerCase(), role: 'staff', password_hash: '-', created_at: NOW })
    .onConflict((conflict) => conflict.column('login').doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A reply that staff approved; it may leave 15 seconds later. */
export async function anApprovedReply(
  db: Db,
  change: {
    readonly recipient?: string
    readonly inquiry?: { id: string; conversationId: string }
    readonly quotes?: boolean
    readonly ledger?: Ledger
  } = {},
): Promise<{ id: string; inquiryId: string; conversationId: string; approvalId: string; messageId: string }> {
  const inquiry = change.inquiry ?? (await anInquiry(db))
  const draft = await db.selectFrom('draft').select('id').where('inquiry_id', '=', inquiry.id).executeTakeFirstOrThrow()
  const messageId = `<ours${(serial += 1)}@us.example>`
  const raw = Buffer.from(`Message-ID: ${messageId}\r\nSubject: Re: Hex bolts M8\r\n\r\nWhich port?`)
  const outgoing = {
    mailboxId: await aMailbox(db),
    conversationId: inquiry.conversationId,
    recipient: change.recipient ?? 'ann@harbour-tools.example',
    messageId,
    subject: 'Re: Hex bolts M8',
    text: 'Which port?',
    raw,
    sha256: createHash('sha256').update(raw).digest('hex'),
    quotes: change.quotes ?? false,
    ledger: change.ledger ?? { made: [], kept: [] },
    changes: null,
    dueAt: later(15),
  }
  await approve(db, draft.id, 1, outgoing, await aStaffMember(db), NOW)
  const row = await db
    .selectFrom('outbound')
    .select(['id', 'approval_id'])
    .where('message_id', '=', messageId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    inquiryId: inquiry.id,
    conversationId: inquiry.conversationId,
    approvalId: row.approval_id,
    messageId,
  }
}

/** How it stands with a reply and with the inquiry it answers. */
export function replyNow(db: Db, id: string) {
  return db
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .select(['outbound.state', 'outbound.phase', 'outbound.fence', 'outbound.attempts', 'outbound.answer'])
    .select(['outbound.due_at as dueAt', 'inquiry.state as inquiry'])
    .where('outbound.id', '=', id)
    .executeTakeFirstOrThrow()
}
