import { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { watchMailbox } from '../../../src/mail/inbox/watch-mailbox.ts'
import { probeSource } from '../../../src/mail/probe.ts'
import { type Arrivals, takeArrivals } from '../../kit/arrivals.ts'
import { type CutLine, openCutLine } from '../../kit/cut-line.ts'
import { DOVECOT_MISSING, type Dovecot, type DovecotMailbox, startDovecot } from '../../kit/dovecot.ts'

describe.skipIf(DOVECOT_MISSING)('a mailbox on a real IMAP server', () => {
  let dovecot: Dovecot
  let mailbox: DovecotMailbox
  let line: CutLine
  let arrivals: Arrivals
  let stop: () => Promise<void>

  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())

  beforeEach(async () => {
    mailbox = dovecot.mailbox()
    line = await openCutLine(mailbox.port)
    arrivals = takeArrivals()
    stop = async () => undefined
  })

  afterEach(async () => {
    await stop()
    await line.close()
  })

  const source = (folders = ['INBOX']) =>
    ({ kind: 'imap', host: '127.0.0.1', port: line.port, security: 'none', user: mailbox.user, folders }) as const

  const start = (folders?: string[], password = mailbox.password) => {
    const end = new AbortController()
    const watching = watchMailbox({
      ...arrivals.watch,
      settings: { source: source(folders), sender: null },
      secrets: { imapPassword: password },
      signal: end.signal,
    })
    stop = async () => {
      end.abort()
      await watching
    }
    return watching
  }

  test('hands over what is there, oldest first, with its arrival', async () => {
    for (const n of [1, 2, 3]) mailbox.deliver(mail(n))
    void start()
    await arrivals.until(() => arrivals.reports.length > 0)
    expect(arrivals.subjects()).toEqual(['1', '2', '3'])
    expect(arrivals.mails[0]).toMatchObject({
      folder: 'INBOX',
      uid: 1,
      cut: null,
      uidvalidity: expect.stringMatching(/^\d+$/),
    })
    expect(Math.abs(Date.parse(arrivals.mails[0]?.arrivedAt ?? '') - Date.now())).toBeLessThan(60_000)
    expect(arrivals.reports.at(-1)).toEqual({ state: 'connected', problem: null })
  })

  test('hears of new mail while it waits', async () => {
    void start()
    await arrivals.until(() => arrivals.reports.length > 0)
    mailbox.deliver(mail('pushed'))
    await arrivals.until(() => arrivals.mails.length === 1)
    expect(arrivals.subjects()).toEqual(['pushed'])
  })

  test('nothing is taken twice and nothing is missed across a lost line', async () => {
    mailbox.deliver(mail('before'))
    void start()
    await arrivals.until(() => arrivals.reports.length === 1)
    line.cut()
    mailbox.deliver(mail('in the gap'))
    await arrivals.until(() => arrivals.mails.length === 2)
    expect(arrivals.subjects()).toEqual(['before', 'in the gap'])
    expect(line.connections()).toBe(2)
    expect(arrivals.reports.map(({ state }) => state)).toContain('retrying')
  })

  test('a receiver that fails gets the same mails again', async () => {
    mailbox.deliver(mail('precious'))
    const { receive } = arrivals.watch
    let failures = 2
    arrivals = {
      ...arrivals,
      watch: {
        ...arrivals.watch,
        receive: (batch) => (failures-- > 0 ? Promise.reject(new Error('disk full')) : receive(batch)),
      },
    }
    void start()
    await arrivals.until(() => arrivals.mails.length === 1)
    expect(arrivals.reports.slice(0, 2)).toEqual(
      [1, 2].map(() => ({
        state: 'retrying',
        problem: expect.objectContaining({ words: expect.stringContaining('disk full') }),
      })),
    )
  })

  test('a folder made anew is read anew', async () => {
    mailbox.deliver(mail('one'))
    void start()
    await arrivals.until(() => arrivals.reports.length === 1)
    await stop()
    mailbox.forgetUids()
    mailbox.deliver(mail('two'))
    void start()
    await arrivals.until(() => arrivals.reports.length === 2)
    expect(arrivals.subjects()).toEqual(['one', 'one', 'two'])
    expect(new Set(arrivals.mails.map(({ uidvalidity }) => uidvalidity)).size).toBe(2)
  })

  test('several folders; one that is not there is said and holds up none', async () => {
    mailbox.deliver(mail('inbox'))
    mailbox.deliver(mail('junk'), 'Junk')
    void start(['INBOX', 'Junk', 'Nowhere'])
    await arrivals.until(() => arrivals.reports.length === 1)
    expect(arrivals.mails.map(({ folder }) => folder).sort()).toEqual(['INBOX', 'Junk'])
    expect(arrivals.reports[0]).toEqual({
      state: 'connected',
      problem: expect.objectContaining({ words: expect.stringMatching(/not in the mailbox: .*Nowhere/) }),
    })
  })

  test('reading changes no flag, and what staff have read elsewhere still comes', async () => {
    mailbox.deliver(mail('unread'))
    mailbox.deliver(mail('read'))
    const staff = new ImapFlow({
      host: '127.0.0.1',
      port: mailbox.port,
      secure: false,
      auth: { user: mailbox.user, pass: mailbox.password },
      logger: false,
    })
    await staff.connect()
    await staff.mailboxOpen('INBOX')
    await staff.messageFlagsAdd('2', ['\\Seen'])
    void start()
    await arrivals.until(() => arrivals.mails.length === 2)
    const seen = (await staff.fetchAll('1:*', { flags: true })).map(({ flags }) => flags?.has('\\Seen'))
    await staff.logout()
    expect(seen).toEqual([false, true])
  })

  test('a mail of 26 MB comes as its beginning, with a note', async () => {
    mailbox.deliver(`${mail('big')}${'x'.repeat(76)}\r\n`.padEnd(26 * 1024 * 1024, `${'x'.repeat(76)}\r\n`))
    void start()
    await arrivals.until(() => arrivals.mails.length === 1)
    expect(arrivals.mails[0]?.raw.length).toBe(1024 * 1024)
    expect(arrivals.mails[0]?.cut).toMatch(/26 MB/)
  })

  test('a refused password stops the watch instead of locking the account', async () => {
    await start(['INBOX'], 'wrong')
    expect(arrivals.reports).toEqual([
      {
        state: 'stopped',
        problem: expect.objectContaining({ words: expect.stringMatching(/refused the user name or password/) }),
      },
    ])
    expect(line.connections()).toBe(1)
  })

  test('the probe says what it found', async () => {
    mailbox.deliver(mail(1))
    const { tokens } = arrivals.watch
    expect(await probeSource(source(), { imapPassword: mailbox.password }, tokens)).toEqual({
      ok: true,
      words: 'Signed in; INBOX: 1 mails; new mail is announced at once.',
      answer: '',
      trouble: null,
      mails: 1,
    })
    expect(await probeSource(source(['Nowhere']), { imapPassword: mailbox.password }, tokens)).toMatchObject({
      ok: false,
      words: expect.stringMatching(/not in the mailbox: .*Nowhere/),
    })
    expect(await probeSource(source(), { imapPassword: 'wrong' }, tokens)).toMatchObject({
      ok: false,
      words: expect.stringMatching(/refused/),
      trouble: 'wrong_password',
    })
  })

  test('STARTTLS that is not offered sends no password', async () => {
    const insisting = { ...source(), security: 'starttls' } as const
    expect(await probeSource(insisting, { imapPassword: mailbox.password }, arrivals.watch.tokens)).toMatchObject({
      ok: false,
      words: expect.stringMatching(/could not be made safe/),
      trouble: 'wrong_security',
    })
  })
})

test.each([
  ['in the clear to another machine', 'imap.example', { imapPassword: 'secret' }, /another machine/],
  ['without a password', '127.0.0.1', {}, /No password/],
])('no connection %s', async (_, host, secrets, words) => {
  const arrivals = takeArrivals()
  const source = { kind: 'imap', host, port: 1, security: 'none', user: 'sales', folders: ['INBOX'] } as const
  const settings = { source: { ...source, folders: ['INBOX'] }, sender: null }
  await watchMailbox({ ...arrivals.watch, settings, secrets, signal: new AbortController().signal })
  expect(arrivals.reports).toEqual([
    { state: 'stopped', problem: expect.objectContaining({ words: expect.stringMatching(words) }) },
  ])
})

function mail(subject: string | number): string {
  return `From: a@buyer.example\r\nSubject: ${subject}\r\n\r\nHello\r\n`
}
