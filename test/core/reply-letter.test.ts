import { expect, test } from 'vitest'
import { replyLetter } from '../../src/core/reply-letter.ts'
import { companyWith } from '../kit/company.ts'
import { aMail } from '../kit/mail.ts'

const between = {
  mailbox: 'sales@brightwater.example',
  buyer: { name: 'Ann Visser', address: 'ann@harbour-tools.example' },
  company: companyWith(),
}
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `<${from + n}@x.example>`)

function letterFor(subject: string, mail: Parameters<typeof aMail>[0] = {}) {
  const answered = { mail: aMail(mail), words: 'How much?' }
  return replyLetter(
    { subject, text: 'So much.' },
    answered,
    between,
    '<ours@brightwater.example>',
    '2026-11-23T02:00:00Z',
  )
}

test('goes from the mailbox, under the name of who signs, to the buyer', () => {
  expect(letterFor('Re: Bolts')).toMatchObject({
    from: { name: 'Mei Lin', address: 'sales@brightwater.example' },
    to: between.buyer,
    timeZone: 'Asia/Shanghai',
    answers: { from: { address: 'ann@harbour-tools.example' }, text: 'How much?' },
  })
})

test.each([
  ['the first mail of a thread', '<a@x>', [], ['<a@x>']],
  ['a later mail', '<b@x>', ['<a@x>'], ['<a@x>', '<b@x>']],
  ['a mail that names itself', '<a@x>', ['<a@x>'], ['<a@x>']],
  ['a mail without an id', null, ['<a@x>'], ['<a@x>']],
  ['a thread without end', '<z@x>', ids(0, 200), ['<0@x.example>', ...ids(152, 200), '<z@x>']],
])('refers to %s', (_name, messageId, references, expected) => {
  expect(letterFor('Re', { messageId, references }).answers?.references).toEqual(expected)
})

test.each([
  ['Re: a\r\nBcc: eve@x.example', 'Re: a Bcc: eve@x.example'],
  ['Re:\ta\u0000b\u2028c', 'Re: a b c'],
  ['  Re: 报价 ', 'Re: 报价'],
])('writes the subject %j on one line', (subject, expected) => {
  expect(letterFor(subject).subject).toBe(expected)
})
