import { afterAll, expect, test } from 'vitest'
import { openMailReader } from '../../../src/mail/parse/mail-reader.ts'
import { mailOf, multipartOf } from '../../kit/mime.ts'

const reader = openMailReader()
afterAll(() => reader.close())

const ORDINARY = mailOf('Subject: Inquiry', '', 'Hello')

test('mails asked for at once are all answered', async () => {
  const answers = await Promise.all([1, 2, 3].map((n) => reader.parseMail(mailOf(`Subject: ${n}`, '', ''))))
  expect(answers.map((answer) => answer.ok && answer.mail.subject)).toEqual(['1', '2', '3'])
})

test('an attachment comes through the thread', async () => {
  const raw = multipartOf('mixed', [{ type: 'text/csv', body: 'a,b', fields: ['Content-Disposition: attachment'] }])
  const file = await reader.readAttachment(raw, 0)
  expect(file).toMatchObject({ contentType: 'text/csv', filename: null })
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('a,b')
})

test('a mail beyond the limits is a value, and the next one is read', async () => {
  const parts = Array.from({ length: 1100 }, () => ({ type: 'text/plain', body: 'x' }))
  expect(await reader.parseMail(multipartOf('mixed', parts))).toMatchObject({ ok: false })
  expect(await reader.parseMail(ORDINARY)).toMatchObject({ ok: true })
})

test.each([
  ['too slow', { timeout: 1 }],
  ['too big', { memory: 8 }],
])('a mail that is %s costs the thread, not the next mail', async (_, limits) => {
  const strict = openMailReader(limits)
  const bomb = mailOf('Content-Type: text/html', '', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(35_000)}</table>`)
  expect(await strict.parseMail(bomb)).toMatchObject({ ok: false, problem: expect.stringMatching(/took more than/) })
  await strict.close()
  expect(await reader.parseMail(ORDINARY)).toMatchObject({ ok: true })
})

test('3 MB of HTML in one line are read within the time for a mail', async () => {
  const html = `<table>${'<tr><td>Cup</td><td>500 pcs</td></tr>'.repeat(80_000)}</table>`
  const answer = await reader.parseMail(mailOf('Content-Type: text/html', '', html))
  expect(answer).toMatchObject({ ok: true, mail: { text: expect.stringMatching(/^Cup\t500 pcs\n/) } })
})
