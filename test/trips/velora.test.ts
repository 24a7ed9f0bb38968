import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { draftState } from '../../src/api/draft/draft-shapes.ts'
import { mailboxes } from '../../src/api/house/house-shapes.ts'
import { type Inquiry, inquiry as inquiryShape } from '../../src/api/inquiry/inquiry-shapes.ts'
import { type Inquiries, inquiries } from '../../src/api/inquiry/queue-shapes.ts'
import { VIEWS } from '../../src/core/view.ts'
import { type RunningAskback, startAskback } from '../kit/askback.ts'
import { type Client, signIn, takeUp } from '../kit/client.ts'
import { DOVECOT_MISSING, type DovecotMailbox, startDovecot } from '../kit/dovecot.ts'
import { freshDatabase } from '../kit/fresh-database.ts'
import { startSmtp } from '../kit/smtp.ts'
import { until } from '../kit/until.ts'

/** A labelled inbox beside the repository; tests may use it, the product may not. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/velora')
const NO_CORPUS = !existsSync(CORPUS)
if (process.env.CI === 'true' && (NO_CORPUS || DOVECOT_MISSING || inject('postgresUrl') === null)) {
  throw new Error('With CI=true the trip must not be skipped: it needs the corpus, Dovecot and PostgreSQL.')
}

const MAILS = NO_CORPUS ? [] : readdirSync(join(CORPUS, 'mail')).sort()
const PASSWORD = 'a long enough password'
const printed: string[] = []
afterAll(() => console.log(printed.join('\n')))

describe.skipIf(NO_CORPUS || DOVECOT_MISSING)('an inbox from a real IMAP server to a real SMTP server', () => {
  test('on the embedded database', { timeout: 300_000 }, () => trip('embedded', {}))

  test.skipIf(inject('postgresUrl') === null)('on PostgreSQL', { timeout: 300_000 }, async () =>
    trip('postgres', { DATABASE_URL: await freshDatabase(inject('postgresUrl') ?? '') }),
  )
})

async function trip(engine: string, where: Record<string, string>): Promise<void> {
  const [dovecot, smtp] = await Promise.all([startDovecot(), startSmtp()])
  const imap = dovecot.mailbox()
  const data = mkdtempSync(join(tmpdir(), 'askback-trip-'))
  for (const name of MAILS) imap.deliver(readFileSync(join(CORPUS, 'mail', name)))
  const env = { ...where, ...mailbox(imap, smtp.port), ASKBACK_DATA_DIR: data }
  const askback = await startAskback(env)
  onTestFinished(async () => {
    await Promise.all([askback.stop(), dovecot.stop(), smtp.close()])
    rmSync(data, { recursive: true, force: true })
  })
  const begun = performance.now()
  const desk = await takeUp(askback.setupLink ?? '', 'Grace Lou', PASSWORD)

  // Mails are read in the order of their arrival, so the last one closes the taking in.
  await until('the last mail in a list', async () => ((await isListed(desk, lastSubject())) ? true : undefined), 200)
  printed.push(`${engine}: ${MAILS.length} mails taken in within ${seconds(begun)} s, peak ${askback.peakMb()} MB`)
  const taken = await books(desk)
  expect([...taken.values()].sort()).toEqual(MAILS.map(messageIdOf).sort())

  const queue = await desk.get(inquiries, '/api/inquiries?view=queue&limit=200')
  expect(queue.lines.filter(({ kind }) => kind === 'inquiry').length).toBeGreaterThan(40)
  const tiers = queue.lines.flatMap(({ tier }) => (tier === null ? [] : [tier])).join('')
  expect(tiers).toMatch(/^A+B+C+$/)

  const inquiry = await firstToAnswer(desk, queue)
  await approve(desk, inquiry)
  const mail = await until('the reply at the SMTP server', () => smtp.mails[0])
  expect(mail.to).toEqual([inquiry.line.from.address])
  const asked = originalOf(inquiry)
  expect(headerOf(mail.raw, 'In-Reply-To')).toBe(asked)
  expect(headerOf(mail.raw, 'References').split(/\s+/).at(-1)).toBe(asked)
  expect(smtp.mails).toHaveLength(1)
  await until('the sent list', async () => {
    const { lines } = await desk.get(inquiries, '/api/inquiries?view=sent')
    return lines[0]?.sent?.state === 'accepted' ? true : undefined
  })

  imap.deliver(answerTo(mail.raw, inquiry))
  const conversation = await until('the answer in the conversation', async () => {
    const page = await desk.get(inquiryShape, `/api/inquiries/${inquiry.line.id}`)
    return page.conversation.some(({ excerpt }) => excerpt.includes('We take them')) ? page.conversation : undefined
  })
  // The server tells the time of arrival in whole seconds, so within one second either may stand first.
  expect(conversation.map(({ direction }) => direction).sort()).toEqual(['in', 'out'])

  await askback.stop()
  await again(engine, env, taken.size)
  expect(smtp.mails).toHaveLength(1)
}

/** A second start on the same data takes nothing in twice, and is quick to show its first page. */
async function again(engine: string, env: Record<string, string>, mails: number): Promise<void> {
  const since = Date.now()
  const begun = performance.now()
  const askback: RunningAskback = await startAskback(env)
  onTestFinished(() => askback.stop())
  const page = await fetch(askback.url)
  expect(await page.text()).toContain('<title>Askback</title>')
  printed.push(`${engine}: first page ${seconds(begun)} s after the start of the process on existing data`)
  const desk = await signIn(askback.url, 'Grace Lou', PASSWORD)
  await until('the mailbox read again', async () => {
    const { lines } = await desk.get(mailboxes, '/api/mailboxes')
    return Date.parse(lines[0]?.lastSeenAt ?? '') > since ? true : undefined
  })
  // The answer of the buyer and our reply have joined; nothing else has.
  expect((await books(desk)).size).toBe(mails + 2)
}

function mailbox(imap: DovecotMailbox, smtpPort: number): Record<string, string> {
  return {
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: String(imap.port),
    IMAP_SECURITY: 'none',
    IMAP_USER: imap.user,
    IMAP_PASSWORD: imap.password,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpPort),
    SMTP_SECURITY: 'none',
    SMTP_USER: 'sales',
    SMTP_PASSWORD: 'secret',
    ASKBACK_MAIL_ADDRESS: 'sales@velora-mobility.example',
    ASKBACK_RULES_DIR: join(CORPUS, 'company'),
    ASKBACK_SENDING: 'on',
    ASKBACK_UNDO_SECONDS: '1',
  }
}

async function isListed(desk: Client, wanted: string): Promise<boolean> {
  for (const view of ['queue', 'filed']) {
    const { lines } = await desk.get(inquiries, `/api/inquiries?view=${view}&limit=200`)
    if (lines.some(({ subject }) => subject === wanted)) return true
  }
  return false
}

function lastSubject(): string {
  return headerOf(readFileSync(join(CORPUS, 'mail', MAILS.at(-1) ?? '')), 'Subject')
}

/** The Message-ID of every mail the desk knows, by our id of the mail: those in the lists and those behind them. */
async function books(desk: Client): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const view of VIEWS) {
    const { lines } = await desk.get(inquiries, `/api/inquiries?view=${view}&limit=200`)
    for (const { id } of lines) await note(desk, id, known)
  }
  return known
}

async function note(desk: Client, id: string, known: Map<string, string>): Promise<void> {
  const { mail, triage, conversation } = await desk.get(inquiryShape, `/api/inquiries/${id}`)
  if (known.has(mail.id)) return
  known.set(mail.id, triage?.messageId ?? '')
  for (const { mailId, inquiryId } of conversation) {
    if (inquiryId === null) known.set(mailId, 'ours')
    else if (!known.has(mailId)) await note(desk, inquiryId, known)
  }
}

function messageIdOf(name: string): string {
  return headerOf(readFileSync(join(CORPUS, 'mail', name)), 'Message-ID')
}

/** The first inquiry of the queue that came straight from its buyer. */
async function firstToAnswer(desk: Client, { lines }: Inquiries): Promise<Inquiry> {
  for (const { id, kind, channel } of lines) {
    if (kind !== 'inquiry' || channel !== 'direct') continue
    const inquiry = await desk.get(inquiryShape, `/api/inquiries/${id}`)
    if (inquiry.draft !== null) return inquiry
  }
  throw new Error('no inquiry with a draft in the queue')
}

async function approve(desk: Client, { draft }: Inquiry): Promise<void> {
  const { status, body } = await desk.send('POST', `/api/drafts/${draft?.id}/approval`, { version: draft?.version })
  expect(status).toBeLessThan(300)
  expect(draftState.parse(body)).toMatchObject({ state: 'approved', approval: { by: 'Grace Lou' } })
}

function originalOf({ triage }: Inquiry): string {
  return triage?.messageId ?? ''
}

/** The buyer answers our reply from their mail program. */
function answerTo(raw: Buffer, { line }: Inquiry): string {
  return [
    `From: ${line.from.address}`,
    'To: sales@velora-mobility.example',
    `Subject: Re: ${line.subject}`,
    'Message-ID: <the-answer@buyer.example>',
    `In-Reply-To: ${headerOf(raw, 'Message-ID')}`,
    `References: ${headerOf(raw, 'References')} ${headerOf(raw, 'Message-ID')}`,
    `Date: ${new Date().toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Thank you, that is clear. We take them: please send the proforma invoice for 300 pieces.',
    '',
  ].join('\r\n')
}

function headerOf(raw: Buffer, name: string): string {
  const [head = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1)
  return new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'im').exec(head.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? ''
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
