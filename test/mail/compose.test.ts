import { expect, test } from 'vitest'
import type { Letter } from '../../src/core/letter.ts'
import { compose, UnfitLetter } from '../../src/mail/compose.ts'
import { readMail } from '../../src/mail/parse/read-mail.ts'

const LETTER: Letter = {
  messageId: '<ob-1.x@exporter.example>',
  date: '2026-09-24T12:01:52Z',
  timeZone: 'Asia/Shanghai',
  from: { name: 'Mei Lin, Sales', address: 'sales@exporter.example' },
  to: { name: 'José Müller', address: 'jose@buyer.example' },
  subject: 'Re: Anfrage – 500 cups',
  text: 'Dear José,\n\nThank you.\n\n-- \nMei Lin',
  answers: {
    messageId: '<b@buyer.example>',
    references: ['<a@exporter.example>', '<b@buyer.example>'],
    sentAt: '2026-09-24T02:00:00Z',
    from: { name: 'José Müller', address: 'jose@buyer.example' },
    text: 'Please quote\n> older words\n\n500 cups',
  },
}

test('the same letter gives the same bytes', async () => {
  const [first, second] = await Promise.all([compose(LETTER), compose(structuredClone(LETTER))])
  expect(first.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(Buffer.from(second.raw).equals(first.raw)).toBe(true)
})

test('every field, the thread, and the buyer quoted below our words', async () => {
  const mail = await readMail((await compose(LETTER)).raw)
  expect(mail).toMatchObject({
    messageId: '<ob-1.x@exporter.example>',
    inReplyTo: ['<b@buyer.example>'],
    references: ['<a@exporter.example>', '<b@buyer.example>'],
    sentAt: '2026-09-24T12:01:52.000Z',
    utcOffset: 480,
    from: LETTER.from,
    to: [LETTER.to],
    subject: LETTER.subject,
    contentType: 'text/plain',
  })
  expect(mail.text).toBe(
    `${LETTER.text}\n\nOn 2026-09-24 10:00 (UTC+08:00), José Müller wrote:\n> Please quote\n>> older words\n>\n> 500 cups\n`,
  )
})

test('lines are short and end as SMTP wants them, in every script', async () => {
  for (const text of ['x'.repeat(2000), '您好'.repeat(500), 'Grüße '.repeat(500)]) {
    const { raw } = await compose({ ...LETTER, text })
    const lines = Buffer.from(raw).toString('latin1').split('\r\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998)
    expect(lines.join('')).not.toMatch(/[\r\n]|[^\p{ASCII}]/u)
    expect((await readMail(raw)).text).toContain(text.trimEnd())
  }
})

test('a letter that begins a conversation names none', async () => {
  const { raw } = await compose({ ...LETTER, answers: null })
  expect(Buffer.from(raw).toString()).not.toMatch(/^(In-Reply-To|References):/im)
})

test('a long chain of references is kept', async () => {
  const references = Array.from({ length: 50 }, (_, n) => `<${n}.${'x'.repeat(60)}@buyer.example>`)
  const { raw } = await compose({ ...LETTER, answers: { ...LETTER.answers!, references } })
  expect((await readMail(raw)).references).toEqual([...references, '<b@buyer.example>'])
})

test.each([
  ['two recipients', { to: { name: null, address: 'a@b.example, c@d.example' } }, 'bad_address'],
  ['a line break in the address', { to: { name: null, address: 'a@b.example\r\nBcc: c@d.example' } }, 'bad_address'],
  ['a NUL in the address', { to: { name: null, address: 'a@b.example\0' } }, 'bad_address'],
  ['a comment in the address', { to: { name: null, address: 'a(x)@b.example' } }, 'bad_address'],
  ['a quoted local part', { to: { name: null, address: '"a@c.example "@b.example' } }, 'bad_address'],
  ['no domain', { to: { name: null, address: 'root' } }, 'bad_address'],
  ['a line break in the subject', { subject: 'x\r\nBcc: c@d.example' }, 'control_character'],
  ['a line break in the name', { to: { name: 'x\ny', address: 'a@b.example' } }, 'control_character'],
  ['a broken id', { messageId: 'x' }, 'bad_message_id'],
])('refuses %s', async (_, fields, code) => {
  const refusal = await compose({ ...LETTER, ...fields }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(UnfitLetter)
  expect(refusal).toMatchObject({ code })
})

test('an id the buyer wrote wrongly is left out of the thread', async () => {
  const { raw } = await compose({
    ...LETTER,
    answers: { ...LETTER.answers!, messageId: '<b>\r\nBcc: c@d.example', references: ['<a@b.example>', 'x y'] },
  })
  const mail = await readMail(raw)
  expect(mail).toMatchObject({
    inReplyTo: [],
    references: ['<a@b.example>'],
    headers: expect.not.objectContaining({ bcc: expect.anything() }),
  })
})
