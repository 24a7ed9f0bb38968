import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MailReceiver, type ReceiveMailDeps, receiveMail } from '../../src/jobs/receive-mail.ts'
import type { ArrivedMail, Watch } from '../../src/mail/inbox/arrived.ts'
import { openAccessTokens } from '../../src/mail/oauth.ts'
import { sealSecrets } from '../../src/store/secrets.ts'
import { aMailbox, NOW } from '../kit/books.ts'
import { usePglite } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { mailOf } from '../kit/mime.ts'
import { until } from '../kit/until.ts'

const database = usePglite()
const key = new Uint8Array(32).fill(7)

let watches: Watch[]
let rings: number
let receiver: MailReceiver
let deps: ReceiveMailDeps
beforeEach(() => {
  watches = []
  rings = 0
  deps = {
    db: database.db,
    key,
    watch: (watch) => {
      watches.push(watch)
      return new Promise((resolve) => watch.signal.addEventListener('abort', () => resolve()))
    },
    tools: { random: () => 0, wait: async () => {}, tokens: openAccessTokens() },
    clock: () => NOW,
    onStored: () => {
      rings += 1
    },
    log: aLog(),
  }
  receiver = receiveMail(deps)
})
afterEach(() => receiver.stop())

const only = (): Watch => {
  const [watch] = watches
  if (watch === undefined || watches.length > 1) throw new Error(`${watches.length} watches`)
  return watch
}
const arrived = (uid: number, change: Partial<ArrivedMail> = {}): ArrivedMail => ({
  folder: 'INBOX',
  uidvalidity: '7',
  uid,
  arrivedAt: '2026-11-19T21:00:00.000Z',
  raw: mailOf(`Message-ID: <${uid}@buyer.example>`, 'From: ann@one.example', 'Subject: Bolts', '', `Mail ${uid}`),
  cut: null,
  ...change,
})
const mailbox = () =>
  database.db.selectFrom('mailbox').select(['state', 'trouble', 'problem', 'last_seen_at']).executeTakeFirstOrThrow()

it('stores what comes, rings, and knows how far it came', async () => {
  await aMailbox(database.db)
  await receiver.look()
  const watch = only()
  expect(await watch.cursor('INBOX')).toBeNull()
  await watch.receive([arrived(1), arrived(2, { cut: 'only its beginning' })])
  await watch.receive([arrived(2)])
  expect(rings).toBe(1)
  expect(await watch.cursor('INBOX')).toEqual({ uidvalidity: '7', uid: 2 })
  const mails = await database.db
    .selectFrom('mail')
    .select(['message_id', 'arrived_at', 'problem'])
    .orderBy('id')
    .execute()
  expect(mails).toEqual([
    { message_id: '<1@buyer.example>', arrived_at: new Date('2026-11-19T21:00:00Z'), problem: null },
    { message_id: '<2@buyer.example>', arrived_at: new Date('2026-11-19T21:00:00Z'), problem: 'only its beginning' },
  ])
})

it('tells the desk how it stands with a mailbox', async () => {
  await aMailbox(database.db)
  await receiver.look()
  only().report({ state: 'connected', problem: null })
  const problem = { trouble: 'port_refused', words: 'Nothing answers there.', answer: 'connect ECONNREFUSED' } as const
  only().report({ state: 'retrying', problem })
  await until('the report', async () => ((await mailbox()).state === 'retrying' ? true : undefined))
  expect(await mailbox()).toEqual({
    state: 'retrying',
    trouble: 'port_refused',
    problem: 'connect ECONNREFUSED',
    last_seen_at: NOW,
  })
})

it('hands over the passwords, and stops with words when they cannot be read', async () => {
  const id = await aMailbox(database.db)
  const seal = (by: Uint8Array) =>
    database.db
      .updateTable('mailbox')
      .set({ secrets: sealSecrets(by, 'sales@us.example', { imapPassword: 'open sesame' }) })
      .where('id', '=', id)
      .execute()
  await seal(key)
  await receiver.look()
  expect(only().secrets).toEqual({ imapPassword: 'open sesame' })
  await seal(new Uint8Array(32))
  await receiver.look()
  await until('the report', async () => ((await mailbox()).state === 'stopped' ? true : undefined))
  expect((await mailbox()).problem).toContain('cannot be read with this key')
})

it('begins with a new mailbox, ends with one that is gone, and begins anew with one that changed', async () => {
  const id = await aMailbox(database.db)
  await receiver.look()
  await receiver.look()
  expect(watches).toHaveLength(1)
  await aMailbox(database.db, 'export@us.example')
  await receiver.look()
  expect(watches).toHaveLength(2)

  const settings = { source: { kind: 'maildir', path: '/elsewhere' }, sender: null }
  await database.db
    .updateTable('mailbox')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', id)
    .execute()
  await receiver.look()
  expect(watches.map(({ signal }) => signal.aborted)).toEqual([true, false, false])

  await database.db.updateTable('mailbox').set({ enabled: false }).execute()
  await receiver.look()
  expect(watches.map(({ signal }) => signal.aborted)).toEqual([true, true, true])
})
