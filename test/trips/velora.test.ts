import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import type { DraftState, Inquiries, Inquiry, Sent } from '../../src/api/shapes.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type RunningAskback, startAskback } from '../kit/askback.ts'
import { type Client, signIn, takeUp } from '../kit/client.ts'
import { DOVECOT_MISSING, type DovecotMailbox, startDovecot } from '../kit/dovecot.ts'
import { startSmtp } from '../kit/smtp.ts'
import { until } from '../kit/until.ts'

/** A labelled inbox beside the repository; tests may use it, the product may not. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/velora')
const NO_CORPUS = !existsSync(CORPUS)
if (process.env.CI === 'true' && (NO_CORPUS || DOVECOT_MISSING || inject('postgresUrl') === null)) {
  throw new Error('With CI=true the trip must not be skipped: it needs the corpus, Dovecot and PostgreSQL.')
}

const MAILS = NO_CORPUS ? [] : readdirSync(join(CORPUS, 'mail')).sort()
const printed: string[] = []
afterAll(() => console.log(printed.join('\n')))

describe.skipIf(NO_CORPUS || DOVECOT_MISSING)('an inbox from a real IMAP server to a real SMTP server', () => {
  test('on the embedded database', { timeout: 300_000 }, () => trip('embedded', {}))

  test.skipIf(inject('postgresUrl') === null)('on PostgreSQL', { timeout: 300_000 }, async () =>
    trip('postgres', { DATABASE_URL: await freshDatabase() }),
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
  const desk = await takeUp(askback.setupLink ?? '')

  await until('every mail in the books', async () => ((await total(desk)) >= MAILS.length ? true : undefined), 200)
  printed.push(`${engine}: ${MAILS.length} mails taken in within ${seconds(begun)} s, peak ${askback.peakMb()} MB`)
  expect(await total(desk)).toBe(MAILS.length)

  const queue = await desk.get<Inquiries>('/api/inquiries?view=queue&limit=200')
  expect(queue.lines.filter(({ kind }) => kind === 'inquiry').length).toBeGreaterThan(40)
  const tiers = queue.lines.filter(({ tier }) => tier !== null).map(({ tier }) => tier)
  expect(tiers).toEqual([...tiers].sort())

  const inquiry = await firstToAnswer(desk, queue)
  const reply = await approve(desk, inquiry)
  const mail = await until('the reply at the SMTP server', () => smtp.mails[0])
  expect(mail.to).toEqual([inquiry.line.from.address])
  const asked = originalOf(inquiry)
  expect(headerOf(mail.raw, 'In-Reply-To')).toBe(asked)
  expect(headerOf(mail.raw, 'References').split(/\s+/).at(-1)).toBe(asked)
  expect(smtp.mails).toHaveLength(1)
  await until('the sent list', async () => {
    const { lines } = await desk.get<Sent>('/api/sent')
    return lines[0]?.state === 'accepted' ? true : undefined
  })

  imap.deliver(answerTo(mail.raw, inquiry))
  const joined = await until('the answer in the conversation', async () => {
    const { conversation } = await desk.get<Inquiry>(`/api/inquiries/${inquiry.line.id}`)
    const last = conversation.at(-1)
    return last?.direction === 'in' && conversation.some(({ direction }) => direction === 'out') ? last : undefined
  })
  expect(joined.excerpt).toContain('We take them')
  expect(reply.approval?.by).toBe('Grace Lou')

  await askback.stop()
  await again(engine, env, MAILS.length + 1)
  expect(smtp.mails).toHaveLength(1)
}

/** A second start on the same data takes nothing in twice, and is quick to show its first page. */
async function again(engine: string, env: Record<string, string>, mails: number): Promise<void> {
  const begun = performance.now()
  const askback: RunningAskback = await startAskback(env)
  onTestFinished(() => askback.stop())
  const page = await fetch(askback.url)
  expect(await page.text()).toContain('<div id="root">')
  printed.push(`${engine}: first page ${seconds(begun)} s after the start of the process on existing data`)
  const desk = await signIn(askback.url, 'Grace Lou', 'a long enough password')
  await until('the mailbox read again', async () => {
    const { lines } = await desk.get<{ lines: { state: string; lastSeenAt: string | null }[] }>('/api/mailboxes')
    return lines[0]?.state === 'connected' ? true : undefined
  })
  expect(await total(desk)).toBe(mails)
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

async function freshDatabase(): Promise<string> {
  const server = inject('postgresUrl') ?? ''
  const name = `trip_${randomBytes(6).toString('hex')}`
  const setUp = await openDatabase({ url: server })
  await sql`create database ${sql.id(name)}`.execute(setUp.db)
  await setUp.close()
  return server.replace(/\/postgres$/, `/${name}`)
}

async function total(desk: Client): Promise<number> {
  const { counts } = await desk.get<Inquiries>('/api/inquiries?view=queue&limit=1')
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** The first inquiry of the queue that came straight from its buyer. */
async function firstToAnswer(desk: Client, { lines }: Inquiries): Promise<Inquiry> {
  for (const { id, kind, channel } of lines) {
    if (kind !== 'inquiry' || channel !== 'direct') continue
    const inquiry = await desk.get<Inquiry>(`/api/inquiries/${id}`)
    if (inquiry.draft !== null) return inquiry
  }
  throw new Error('no inquiry with a draft in the queue')
}

async function approve(desk: Client, { draft }: Inquiry): Promise<DraftState> {
  const { status, body } = await desk.send<DraftState>('POST', `/api/drafts/${draft?.id}/approval`, {
    version: draft?.version,
  })
  expect(body).toMatchObject({ state: 'approved' })
  expect(status).toBeLessThan(300)
  return body
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
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n', 1)
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim() ?? ''
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
