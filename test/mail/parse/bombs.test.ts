import { afterAll, expect, test } from 'vitest'
import { openMailReader } from '../../../src/mail/parse/mail-reader.ts'
import { mailOf } from '../../kit/mime.ts'

const reader = openMailReader()
afterAll(() => reader.close())

const MB = 1024 * 1024
/** The reader gives a mail ten seconds; the thread that is ended then takes a moment more. */
const PATIENCE = 30_000

const html = (body: string) => mailOf('Content-Type: text/html; charset=utf-8', '', body)
const plain = (body: string) => mailOf('Content-Type: text/plain; charset=utf-8', '', body)
const field = (name: string, value: string) => mailOf(`${name}: ${value}`, '', 'Hello')
const encoded = (encoding: string, body: string) =>
  mailOf('Content-Type: text/plain', `Content-Transfer-Encoding: ${encoding}`, '', body)
const parts = (count: number, head: string, body: string) =>
  mailOf('Content-Type: multipart/mixed; boundary=b', '', `--b\r\n${head}\r\n\r\n${body}\r\n`.repeat(count), '--b--')

function nested(depth: number): Buffer {
  const heads = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
  )
  return mailOf(`${heads.join('')}Content-Type: text/plain\r\n\r\nHello`)
}

function forwarded(depth: number): Buffer {
  return mailOf(`${'Content-Type: message/rfc822\r\n\r\n'.repeat(depth)}Subject: Inquiry\r\n\r\nHello`)
}

/** Mails that cost more than they weigh, each made when it is its turn. */
const BOMBS: readonly (readonly [string, () => Buffer])[] = [
  ['100,000 parts', () => parts(100_000, 'Content-Type: text/plain', 'x')],
  ['100,000 empty parts', () => parts(100_000, '', '')],
  ['2,000 parts within each other', () => nested(2000)],
  ['500 mails within each other', () => forwarded(500)],
  ['20,000 attachments of nothing', () => parts(20_000, 'Content-Disposition: attachment; filename=a.txt', '')],
  ['5 MB in one line of the header', () => field('Subject', 'a'.repeat(5 * MB))],
  ['5 MB of spaces in the subject', () => field('Subject', `a${' '.repeat(5 * MB)}b`)],
  ['200,000 fields', () => mailOf('X-A: b\r\n'.repeat(200_000), '', 'Hello')],
  ['200,000 folded lines', () => mailOf(`Subject: a${'\r\n b'.repeat(200_000)}`, '', 'Hello')],
  ['30,000 addresses', () => field('To', Array.from({ length: 30_000 }, (_, n) => `a${n}@b.example`).join(', '))],
  ['30,000 groups', () => field('To', 'g: a@b.example; '.repeat(30_000))],
  ['comments within comments', () => field('From', `${'('.repeat(50_000)}a${')'.repeat(50_000)} <a@b.example>`)],
  ['quotes that never end', () => field('From', `${'"a'.repeat(100_000)} <a@b.example>`)],
  ['a million signs of an address', () => field('From', '<'.repeat(MB))],
  ['4 MB of at-signs', () => field('Reply-To', 'a@'.repeat(2 * MB))],
  ['50,000 encoded words', () => field('Subject', '=?utf-8?B?YQ==?= '.repeat(50_000))],
  ['encoded words that never end', () => field('Subject', '=?utf-8?Q?'.repeat(100_000))],
  ['120,000 references', () => field('References', Array.from({ length: 120_000 }, (_, n) => `<${n}@b>`).join(' '))],
  ['a message id of 4 MB', () => field('Message-ID', `<${'a'.repeat(4 * MB)}@b>`)],
  ['30,000 parameters', () => field('Content-Type', `text/plain; ${'a=b; '.repeat(30_000)}`)],
  [
    '30,000 pieces of a file name',
    () => {
      const name = Array.from({ length: 30_000 }, (_, n) => `filename*${n}*=a`).join('; ')
      return parts(1, `Content-Disposition: attachment; ${name}`, 'x')
    },
  ],
  ['a boundary of 1 MB', () => mailOf(`Content-Type: multipart/mixed; boundary=${'b'.repeat(MB)}`, '', 'Hello')],
  [
    'boundaries that are nearly ones',
    () => mailOf('Content-Type: multipart/mixed; boundary=b', '', '--bb\r\n--'.repeat(500_000)),
  ],
  ['10 MB of HTML, flat', () => html('<b>a</b>'.repeat(1_250_000))],
  ['10 MB of HTML, a table on one line', () => html(`<table>${'<tr><td>a</td></tr>'.repeat(500_000)}</table>`)],
  ['tables within tables', () => html('<table><tr><td>'.repeat(60_000))],
  ['500,000 elements within each other', () => html('<div>'.repeat(500_000))],
  ['tags that never end', () => html('<a '.repeat(2_000_000))],
  ['comments of HTML that never end', () => html('<!--'.repeat(1_000_000))],
  ['a million entities', () => html('&amp;'.repeat(MB))],
  ['a tag with 300,000 attributes', () => html(`<p ${'a=b '.repeat(300_000)}>Hello</p>`)],
  ['quotations within quotations', () => html('<blockquote>'.repeat(100_000))],
  ['10 MB of addresses of the web', () => plain('http://a.example/b?c=d '.repeat(450_000))],
  ['a line of 10 MB', () => plain('a'.repeat(10 * MB))],
  ['5 million empty lines', () => plain('\n'.repeat(5 * MB))],
  ['quotation marks 100,000 deep', () => plain(`${'>'.repeat(100_000)} Hello\n`.repeat(20))],
  ['20 MB in base64', () => encoded('base64', 'QUFB'.repeat(5 * MB))],
  ['10 MB of equals signs', () => encoded('quoted-printable', '='.repeat(10 * MB))],
  ['10 MB of soft line breaks', () => encoded('quoted-printable', '=\r\n'.repeat(3_300_000))],
  [
    '2 MB of format=flowed',
    () => mailOf('Content-Type: text/plain; format=flowed; delsp=yes', '', 'a \r\n'.repeat(500_000)),
  ],
  [
    'a charset that changes with every sign',
    () => mailOf('Content-Type: text/plain; charset=iso-2022-jp', '', '\u001B$B\u001B(B'.repeat(500_000)),
  ],
  [
    'names of the prototype',
    () => mailOf('__proto__: a', 'constructor: b', 'Content-Type: text/plain; __proto__=c', '', 'x'),
  ],
]

test.each(BOMBS)(
  '%s: read or said to be unreadable, and the next mail is read',
  { timeout: PATIENCE },
  async (_, bomb) => {
    const answer = await reader.parseMail(bomb())
    expect(answer.ok || answer.problem).toBeTruthy()
    const next = await reader.parseMail(mailOf('Subject: Inquiry', '', 'Hello'))
    expect(next).toMatchObject({ ok: true, mail: { subject: 'Inquiry', text: 'Hello' } })
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

test('there are forty of them at least', () => {
  expect(BOMBS.length).toBeGreaterThanOrEqual(40)
})
