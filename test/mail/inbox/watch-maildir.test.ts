import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchMailbox } from '../../../src/mail/inbox/watch-mailbox.ts'
import { type Arrivals, takeArrivals } from '../../kit/arrivals.ts'

let folder: string
let arrivals: Arrivals
let stop: () => Promise<void>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askback-maildir-'))
  arrivals = takeArrivals()
  stop = async () => undefined
})

afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a Maildir: what is there by age, then what is delivered', async () => {
  makeMaildir()
  put('cur/2.x:2,S', 'second', '2026-09-02')
  put('new/1.x', 'first', '2026-09-01')
  start()
  await arrivals.until(() => arrivals.reports.length === 1)
  expect(arrivals.subjects()).toEqual(['first', 'second'])
  expect(arrivals.mails[0]).toMatchObject({
    folder: 'INBOX',
    uidvalidity: 'maildir',
    arrivedAt: '2026-09-01T00:00:00.000Z',
    cut: null,
  })
  put('tmp/3.x', 'third')
  renameSync(join(folder, 'tmp/3.x'), join(folder, 'new/3.x'))
  await arrivals.until(() => arrivals.mails.length === 3)
  expect(arrivals.subjects().at(-1)).toBe('third')
})

test('a mail that another program opens is the same mail, and after a restart too', async () => {
  makeMaildir()
  put('new/1.x', 'first')
  start()
  await arrivals.until(() => arrivals.reports.length === 1)
  renameSync(join(folder, 'new/1.x'), join(folder, 'cur/1.x:2,S'))
  await stop()
  start()
  await arrivals.until(() => arrivals.reports.length >= 2 && arrivals.mails.length === 2)
  const [before, after] = arrivals.mails
  expect(after).toEqual(before)
  expect(Number.isSafeInteger(before?.uid)).toBe(true)
  expect(readdirSync(join(folder, 'cur'))).toEqual(['1.x:2,S'])
})

test('a plain folder: only .eml, and only when it has stopped growing', async () => {
  put('a.eml', 'settled', '2026-09-01')
  put('notes.txt', 'no mail', '2026-09-01')
  put('b.eml', 'being written')
  start()
  await arrivals.until(() => arrivals.reports.length === 1)
  expect(arrivals.subjects()).toEqual(['settled'])
  put('b.eml', 'written', '2026-09-02')
  await arrivals.until(() => arrivals.mails.length === 2)
  expect(arrivals.subjects()).toEqual(['settled', 'written'])
})

test('a folder that is not there is said, and read as soon as it is', async () => {
  const path = join(folder, 'later')
  start(path)
  await arrivals.until(() => arrivals.reports.length === 1)
  expect(arrivals.reports[0]).toEqual({
    state: 'retrying',
    problem: expect.objectContaining({ words: expect.stringMatching(/could not be read/) }),
  })
})

test('a receiver that fails gets the mail again', async () => {
  put('a.eml', 'precious', '2026-09-01')
  const { receive } = arrivals.watch
  let failures = 1
  const failing = {
    ...arrivals.watch,
    receive: (batch: Parameters<typeof receive>[0]) =>
      failures-- > 0 ? Promise.reject(new Error('disk full')) : receive(batch),
  }
  arrivals = { ...arrivals, watch: { ...failing, wait: () => Promise.resolve() } }
  start()
  await arrivals.until(() => arrivals.mails.length === 1)
  expect(arrivals.reports[0]?.problem?.words).toMatch(/disk full/)
})

function start(path = folder): void {
  const end = new AbortController()
  const settings = { source: { kind: 'maildir', path } as const, sender: null }
  const watching = watchMailbox({ ...arrivals.watch, settings, secrets: {}, signal: end.signal })
  stop = async () => {
    end.abort()
    await watching
  }
}

function makeMaildir(): void {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part))
}

function put(path: string, subject: string, day?: string): void {
  writeFileSync(join(folder, path), `Subject: ${subject}\r\n\r\nHello`)
  if (day !== undefined) utimesSync(join(folder, path), new Date(day), new Date(day))
}
