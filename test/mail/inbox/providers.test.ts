import { afterEach, expect, test } from 'vitest'
import { watchMailbox } from '../../../src/mail/inbox/watch-mailbox.ts'
import { takeArrivals } from '../../kit/arrivals.ts'
import { type ImapScript, type ScriptedImap, startScriptedImap } from '../../kit/scripted-imap.ts'

let server: ScriptedImap
afterEach(() => server.close())

test('NetEase: who we are is said after the login too; a refused folder is no wrong password', async () => {
  const reports = await watched({
    CAPABILITY: '* CAPABILITY IMAP4rev1 ID\r\nOK done',
    EXAMINE: 'NO EXAMINE Unsafe Login. Please contact the help desk',
  })
  expect(server.commands.filter((line) => line.startsWith('ID'))).toHaveLength(2)
  expect(reports).toEqual([
    { state: 'stopped', problem: expect.objectContaining({ words: expect.stringMatching(/authorisation code/) }) },
  ])
})

test('a login that is refused for good is tried once', async () => {
  const reports = await watched({ LOGIN: 'NO [AUTHENTICATIONFAILED] no' })
  expect(server.commands.filter((line) => line.startsWith('LOGIN'))).toHaveLength(1)
  expect(reports).toEqual([
    { state: 'stopped', problem: expect.objectContaining({ words: expect.stringMatching(/user name or password/) }) },
  ])
})

test('a login that is refused for now is tried again, ever later', async () => {
  const pauses: number[] = []
  const arrivals = takeArrivals()
  const end = new AbortController()
  server = await startScriptedImap({ LOGIN: 'NO [UNAVAILABLE] backend is busy' })
  await watchMailbox({
    ...arrivals.watch,
    ...mailbox(),
    random: () => 1,
    wait: (ms) => {
      pauses.push(ms)
      if (pauses.length === 4) end.abort()
      return Promise.resolve()
    },
    signal: end.signal,
  })
  expect(pauses).toEqual([1000, 2000, 4000, 8000])
  expect(new Set(arrivals.reports.map(({ state }) => state))).toEqual(new Set(['retrying']))
})

async function watched(script: ImapScript) {
  server = await startScriptedImap({ CAPABILITY: '* CAPABILITY IMAP4rev1\r\nOK done', ...script })
  const arrivals = takeArrivals()
  await watchMailbox({ ...arrivals.watch, ...mailbox(), signal: new AbortController().signal })
  return arrivals.reports
}

function mailbox() {
  const source = {
    kind: 'imap',
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    user: 'sales',
    folders: ['INBOX'],
  } as const
  return { settings: { source: { ...source, folders: ['INBOX'] }, sender: null }, secrets: { imapPassword: 'x' } }
}
