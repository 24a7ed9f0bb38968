import { expect, test } from 'vitest'
import { troubleOf } from '../../../src/mail/inbox/imap-trouble.ts'

test.each([
  [
    'the password',
    { authenticationFailed: true, response: 'NO [AUTHENTICATIONFAILED] Authentication failed.' },
    true,
    /user name or password/,
  ],
  [
    'a login server that is down',
    { authenticationFailed: true, serverResponseCode: 'UNAVAILABLE', response: 'NO Temporary authentication failure.' },
    false,
    /at the moment/,
  ],
  [
    'a Microsoft login that is throttled',
    { authenticationFailed: true, response: 'User is authenticated but not connected.' },
    false,
    /at the moment/,
  ],
  [
    'a NetEase mailbox without an authorisation code',
    { responseText: 'SELECT Unsafe Login. Please contact kefu@188.com for help' },
    true,
    /authorisation code/,
  ],
  [
    'a folder',
    { mailboxMissing: true, responseText: "Mailbox doesn't exist: Sales" },
    false,
    /Mailbox doesn't exist: Sales/,
  ],
  ['a host that has no address', { code: 'ENOTFOUND' }, false, /name is not known/],
  ['a port where nobody listens', { code: 'ECONNREFUSED' }, false, /host and port/],
  ['a server that says nothing', { code: 'GREETING_TIMEOUT' }, false, /Is the port right/],
  ['STARTTLS', { tlsFailed: true }, false, /could not be made safe/],
  ['anything else', {}, false, /connection to the mailbox failed: told/],
])('trouble with %s', (_, fields, final, words) => {
  expect(troubleOf(Object.assign(new Error('told'), fields))).toMatchObject({
    final,
    problem: { words: expect.stringMatching(words) },
  })
})

test('a certificate of somebody else', () => {
  const told = "Hostname/IP does not match certificate's altnames"
  expect(troubleOf(new Error(told))).toEqual({
    final: false,
    problem: { trouble: 'certificate', words: expect.stringMatching(/could not be made safe/), answer: told },
  })
})
