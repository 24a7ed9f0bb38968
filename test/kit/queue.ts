import { createHash, randomUUID } from 'node:crypto'
import { companySigns } from '../../src/core/contacts/company-signs.ts'
import type { Triage } from '../../src/core/inquiry.ts'
import type { Mail } from '../../src/core/mail.ts'
import type { Scored } from '../../src/core/score/score.ts'
import type { Db } from '../../src/store/database.ts'
import { saveTriaged } from '../../src/store/inquiry/inquiries.ts'
import { rewriteMailboxes } from '../../src/store/mail/mailboxes.ts'
import { storeBatch } from '../../src/store/mail/mails.ts'
import { saveUnreadable } from '../../src/store/mail/unreadable-mails.ts'
import { aMail } from './mail.ts'
import { shippedRules } from './rules.ts'
import { aTriage } from './triage.ts'

export const NOW = new Date('2026-11-23T02:00:00.000Z')
export const KEY = Buffer.alloc(32, 7)

let serial = 0

/** What a staff member would send without a complaint of the check. */
export const GOOD_REPLY = {
  subject: 'Re: Hex bolts M8',
  text: `Dear Ann,

Thank you for your inquiry about 5,000 pcs.

Which port shall we quote to?

Best regards,
Grace Lou
Yongkang Hearthside Drinkware Co., Ltd.`,
}

export interface Arrived {
  readonly mail?: Partial<Mail>
  readonly triage?: Partial<Triage>
  readonly scored?: Scored
  readonly standing?: 'open' | 'filed'
  readonly unsure?: boolean
  readonly conversationId?: string
  readonly supersedes?: readonly string[]
  /** Null: nothing to answer. */
  readonly reply?: { readonly subject: string; readonly text: string } | null
}

/** Puts one buyer's mail into the books as the worker would. The stored bytes are the mail as JSON, which `fakeReader` reads. */
export async function anInquiry(
  db: Db,
  arrived: Arrived = {},
): Promise<{ id: string; draftId: string; mailId: string }> {
  const mail = aMail({ messageId: `<${randomUUID()}@harbour-tools.example>`, ...arrived.mail })
  const mailId = await deliver(db, Buffer.from(JSON.stringify(mail)))
  const reply = arrived.reply === undefined ? GOOD_REPLY : arrived.reply
  const triage = aTriage({ ...arrived.triage, ...(reply && { draft: draftOf(reply) }) })
  const { email, name, company, country, timeZone } = triage.buyer
  const signs = email === null ? [] : companySigns(email, triage.buyer, await shippedRules())
  const id = await saveTriaged(
    db,
    {
      mailId,
      attempt: 0,
      from: mail.from,
      subject: mail.subject,
      arrivedAt: NOW,
      files: mail.attachments,
      conversationId: arrived.conversationId ?? null,
      triage,
      scored: arrived.scored ?? null,
      sketch: [],
      due: triage.score?.replyBy ?? null,
      standing: arrived.standing ?? 'open',
      unsure: arrived.unsure ?? false,
      buyer: email === null ? null : { address: email, name, company, country, timeZone, signs },
      supersedes: arrived.supersedes ?? [],
      suppression: null,
      ruleVersionId: null,
    },
    NOW,
  )
  const draft = await db.selectFrom('draft').select('id').where('inquiry_id', '=', id).executeTakeFirst()
  return { id: id ?? '', draftId: draft?.id ?? '', mailId }
}

/** A mail nobody could read, as it stands in the queue. */
export async function anUnreadable(db: Db): Promise<{ id: string; mailId: string }> {
  const mailId = await deliver(db, Buffer.from(`nonsense ${randomUUID()}`))
  const head = {
    mailId,
    attempt: 0,
    from: null,
    subject: 'Price?',
    arrivedAt: NOW,
    files: [],
    standing: 'open',
  } as const
  await saveUnreadable(db, head, 'It took too long to read.', NOW)
  const { id } = await db.selectFrom('inquiry').select('id').where('mail_id', '=', mailId).executeTakeFirstOrThrow()
  return { id, mailId }
}

export async function conversationOf(db: Db, inquiryId: string): Promise<string> {
  const row = await db
    .selectFrom('inquiry')
    .select('conversation_id')
    .where('id', '=', inquiryId)
    .executeTakeFirstOrThrow()
  return row.conversation_id
}

async function deliver(db: Db, raw: Uint8Array): Promise<string> {
  const mailboxId = await theMailbox(db)
  const uid = (serial += 1)
  const fingerprint = createHash('sha256').update(raw).digest('hex')
  const mails = [{ uid, raw, fingerprint, messageId: null, arrivedAt: NOW, problem: null }]
  await storeBatch(db, { mailboxId, folder: 'INBOX', uidvalidity: '1', mails, cursor: uid }, NOW)
  const row = await db.selectFrom('mail').select('id').where('fingerprint', '=', fingerprint).executeTakeFirstOrThrow()
  return row.id
}

async function theMailbox(db: Db): Promise<string> {
  const address = 'sales@hearthside-drinkware.example'
  const known = await db.selectFrom('mailbox').select('id').where('address', '=', address).executeTakeFirst()
  if (known !== undefined) return known.id
  const settings = {
    source: { kind: 'maildir', path: '/nowhere' },
    sender: { kind: 'file', path: '/nowhere' },
  } as const
  await rewriteMailboxes(db, KEY, 'env', [{ address, settings, secrets: {} }], NOW)
  return theMailbox(db)
}

function draftOf({ subject, text }: { subject: string; text: string }): NonNullable<Triage['draft']> {
  const tone = { care: 100, professional: 100, reliable: 100, findings: [] }
  return {
    template: 'test',
    language: 'en',
    subject,
    text,
    lines: [],
    promises: [],
    manager: null,
    answers: [],
    askBack: [],
    attachments: [],
    tone,
  }
}
