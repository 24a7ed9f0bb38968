import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { MailboxSettings } from '../../src/core/mailbox.ts'
import type { Db, Place } from '../../src/store/database.ts'
import { sealSecrets } from '../../src/store/secrets.ts'
import { aMailbox, anApprovedReply, NOW } from '../kit/books.ts'
import type { DovecotMailbox } from '../kit/dovecot.ts'
import { aRuleVersion } from '../kit/rules.ts'
import type { RecordingSmtp } from '../kit/smtp.ts'

/** What the worker that is killed is told. */
export interface Told {
  readonly place: Place
  /** Hexadecimal; opens the passwords of mailboxes. */
  readonly key: string
  readonly address: string
}

/** What an ordeal left behind. */
export interface Ledger {
  /** Mails that were put into the mailbox. */
  readonly delivered: number
  /** The steps at which a worker was killed, each once. */
  readonly steps: ReadonlySet<string>
  /** Milliseconds until the last worker, whom nobody killed, had nothing left to do. */
  readonly settled: number
}

const ADDRESS = 'sales@us.example'
const KEY = '11'.repeat(32)
/** Steps of a worker that has something to do; beyond them it would mostly have ended by itself. All of them come, in a mixed order. */
const SPAN = 220
const STRIDE = 37
const REPLIES_PER_KILL = 1

/** Prepares the books: a mailbox that is read and sends, and enough approved replies that every worker finds some. */
export async function prepare(db: Db, kills: number, mailbox: DovecotMailbox, smtp: RecordingSmtp): Promise<void> {
  const { port, user, password } = mailbox
  const settings: MailboxSettings = {
    source: { kind: 'imap', host: '127.0.0.1', port, security: 'none', user, folders: ['INBOX'] },
    sender: { kind: 'smtp', host: '127.0.0.1', port: smtp.port, security: 'none' },
  }
  await aMailbox(db, ADDRESS, settings)
  await db.insertInto('rule_version').values(aRuleVersion(NOW)).execute()
  const secrets = sealSecrets(Buffer.from(KEY, 'hex'), ADDRESS, { imapPassword: password })
  await db.updateTable('mailbox').set({ secrets }).execute()
  for (let n = 0; n < kills * REPLIES_PER_KILL; n += 1) await anApprovedReply(db)
}

/** Delivers a mail and lets a worker be killed at another step than the one before, so often; then lets one come to its end. */
export async function endure(place: Place, kills: number, mailbox: DovecotMailbox): Promise<Ledger> {
  const steps = new Set<string>()
  let delivered = 0
  for (let killed = 0; killed < kills; ) {
    mailbox.deliver(aMail(delivered))
    const { step } = await work(place, 1 + ((delivered * STRIDE) % SPAN))
    delivered += 1
    if (step === null) continue
    killed += 1
    steps.add(step)
  }
  const start = performance.now()
  const { step } = await work(place, 0)
  if (step !== null) throw new Error('a worker nobody killed did not come to its end')
  return { delivered, steps, settled: performance.now() - start }
}

/** @param killAt a step from 1; 0: none */
async function work(place: Place, killAt: number): Promise<{ step: string | null }> {
  const told: Told = { place, key: KEY, address: ADDRESS }
  const script = (name: string) => `${import.meta.dirname}/${name}.ts`
  const port = 'url' in place ? new URL(place.url).port : ''
  const child = spawn(process.execPath, ['--import', script('kill-self'), script('worker'), JSON.stringify(told)], {
    env: { ...process.env, KILL_AT: String(killAt), KILL_NOT_ON_PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said, [status, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (signal === 'SIGKILL') return { step: said.trim() }
  if (status !== 0) throw new Error(`the worker ended with status ${status}`)
  return { step: null }
}

function aMail(round: number): string {
  const lines = [
    `From: Buyer ${round} <buyer${round}@far${round}.example>`,
    `To: ${ADDRESS}`,
    `Subject: Hex bolts, size ${round}`,
    `Message-ID: <in${round}@far.example>`,
    'Date: Fri, 20 Nov 2026 08:00:00 +0000',
    '',
    `Please quote 5,000 pcs of size ${round}.`,
  ]
  return `${lines.join('\r\n')}\r\n`
}
