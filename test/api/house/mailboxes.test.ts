import { beforeEach, expect, test } from 'vitest'
import type { MailboxLine } from '../../../src/api/house/house-shapes.ts'
import { buildServer } from '../../../src/api/server.ts'
import type { Problem } from '../../../src/api/shapes.ts'
import { openSecrets } from '../../../src/store/secrets.ts'
import { usePglite } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { KEY } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const database = usePglite()
let server: TestServer

beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

const IMAP = { host: 'imap.exporter.example', port: 993, security: 'tls', user: 'sales', password: 'canary-of-imap' }
const SMTP = { host: 'smtp.exporter.example', port: 465, security: 'tls', user: 'sales', password: 'canary-of-smtp' }
const MAILBOX = { address: 'Sales@Exporter.example', imap: IMAP, smtp: SMTP }

const add = (mailbox: object) => server.ask('admin', 'POST', '/api/mailboxes', mailbox)
const lines = async () => (await server.ask('manager', 'GET', '/api/mailboxes')).json<{ lines: MailboxLine[] }>().lines

test('a mailbox is added, and its passwords never come back', async () => {
  const answer = await add(MAILBOX)
  expect(answer.json()).toMatchObject({
    address: 'sales@exporter.example',
    origin: 'desk',
    source: 'sales, imap.exporter.example:993 (tls)',
    sender: 'smtp.exporter.example:465 (tls)',
    state: 'new',
  })
  expect(server.rings).toBe(1)
  const rows = await database.db.selectFrom('mailbox').selectAll().execute()
  const events = await database.db.selectFrom('event').selectAll().execute()
  const list = await server.ask('admin', 'GET', '/api/mailboxes')
  const stored = rows[0]?.secrets?.toString('latin1') ?? ''
  expect([answer.body, list.body, JSON.stringify(rows), JSON.stringify(events), stored].join()).not.toContain('canary')
  const secrets = openSecrets(KEY, 'sales@exporter.example', rows[0]?.secrets ?? Buffer.alloc(0))
  expect(secrets).toEqual({ imapPassword: IMAP.password, smtpPassword: SMTP.password })
})

test('an address is in use once, and free again after it was removed', async () => {
  const { id } = (await add(MAILBOX)).json<MailboxLine>()
  expect((await add({ ...MAILBOX, smtp: null })).json()).toMatchObject({ code: 'mailbox_in_use' })
  expect((await server.ask('admin', 'DELETE', `/api/mailboxes/${id}`)).statusCode).toBe(204)
  expect(await lines()).toEqual([])
  const { secrets } = await database.db.selectFrom('mailbox').select('secrets').executeTakeFirstOrThrow()
  expect(secrets).toBeNull()
  expect((await server.ask('admin', 'DELETE', `/api/mailboxes/${id}`)).json()).toMatchObject({ code: 'not_found' })
  expect((await add({ ...MAILBOX, smtp: null })).json()).toMatchObject({ id, sender: null })
})

test.each([
  [{ ...MAILBOX, imap: { ...IMAP, security: 'none' } }, 'imap.security'],
  [{ ...MAILBOX, smtp: { ...SMTP, security: 'none' } }, 'smtp.security'],
  [{ ...MAILBOX, imap: { ...IMAP, host: 'a b' } }, 'imap.host'],
  [{ ...MAILBOX, imap: { ...IMAP, user: 'a\r\nA1 LOGOUT' } }, 'imap.user'],
  [{ ...MAILBOX, imap: { ...IMAP, port: 70_000 } }, 'imap.port'],
  [{ ...MAILBOX, imap: { ...IMAP, folders: ['x'] } }, 'imap.folders'],
  [{ ...MAILBOX, address: 'sales' }, 'address'],
])('%j is refused for %s', async (mailbox, field) => {
  const answer = await add(mailbox)
  expect(answer.json<Problem>().fields?.map((one) => one.field)).toEqual([field])
  expect(await lines()).toEqual([])
})

test('a server on this machine may go without encryption', async () => {
  const here = { ...IMAP, host: '127.0.0.1', security: 'none' }
  expect((await add({ ...MAILBOX, imap: here, smtp: null })).statusCode).toBe(200)
})

test('the demo connects to no mailbox', async () => {
  const demo = await buildServer({ ...server.deps, settings: { ...server.deps.settings, demo: true } })
  const cookies = { askback: 'token of admin' }
  const answer = await demo.inject({ method: 'POST', url: '/api/mailboxes', payload: MAILBOX, cookies })
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ code: 'demo_only' })
  expect(await lines()).toEqual([])
})

test('ready says in words what is wrong, without names', async () => {
  const ready = async () => (await server.ask(null, 'GET', '/ready')).json()
  expect(await ready()).toEqual({ ready: true, issues: ['No mailbox is set up: add one under Settings.'] })
  await add(MAILBOX)
  expect(await ready()).toEqual({ ready: true, issues: [] })
  const refused = { state: 'retrying', trouble: 'wrong_password', problem: 'Login of sales refused' } as const
  await database.db.updateTable('mailbox').set(refused).execute()
  expect((await lines())[0]?.problem).toEqual({ trouble: 'wrong_password', answer: 'Login of sales refused' })
  expect(await ready()).toEqual({
    ready: true,
    issues: ['1 of 1 mailboxes cannot be read: Settings shows why.'],
  })
  await database.db.updateTable('mailbox').set({ state: 'connected', send_problem: 'Login of sales refused' }).execute()
  expect(await ready()).toEqual({ ready: true, issues: ['1 of 1 mailboxes may not send: Settings shows why.'] })
  const closed = { ...server.deps, db: database.db.withSchema('nowhere') }
  const answer = await (await buildServer(closed)).inject({ url: '/ready' })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({ ready: false, issues: ['The database does not answer.'] })
})

test('a mailbox is tested before it is added: both ways in, and nothing is kept', async () => {
  const good = await server.ask('admin', 'POST', '/api/mailboxes/test', MAILBOX)
  expect(good.json()).toMatchObject({ imap: { ok: true, mails: 3 }, smtp: { ok: true } })
  const wrong = { ...MAILBOX, imap: { ...IMAP, password: 'wrong' }, smtp: null }
  const bad = await server.ask('admin', 'POST', '/api/mailboxes/test', wrong)
  expect(bad.json()).toMatchObject({ imap: { ok: false, trouble: 'wrong_password' }, smtp: null })
  expect(await lines()).toEqual([])
})

test('no password goes over the open wire for a test', async () => {
  const open = { ...MAILBOX, imap: { ...IMAP, security: 'none' } }
  expect((await server.ask('admin', 'POST', '/api/mailboxes/test', open)).json()).toMatchObject({ code: 'bad_fields' })
})
