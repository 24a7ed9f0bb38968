import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAttachment } from '../../../src/mail/parse/read-attachment.ts'
import { readMail } from '../../../src/mail/parse/read-mail.ts'
import { mailOf, multipartOf } from '../../kit/mime.ts'

const HTML = '<p>Please quote <b>500</b> cups</p>'

test('every field of the header', async () => {
  const mail = await readMail(
    mailOf(
      'Return-Path: <>',
      'Received: by one',
      'Received: by two',
      'From: "=?utf-8?Q?M=C3=BCller=2C_Jan?=" <Jan@Buyer.EXAMPLE>',
      'Reply-To: purchase@buyer.example',
      'To: Sales <sales@exporter.example>, Team: b@exporter.example, c@exporter.example;',
      'Cc: undisclosed-recipients:;',
      'Subject: Offer for',
      ' cups',
      'Date: Thu, 24 Sep 2026 08:01:52 -0400',
      'Message-ID: <1@buyer.example>',
      'In-Reply-To: Your message <a@x.example>',
      'References: <r@x.example>',
      '\t<a@x.example>',
      '',
      'Hello',
    ),
  )
  expect(mail).toMatchObject({
    returnPath: '',
    from: { name: 'Müller, Jan', address: 'Jan@buyer.example' },
    replyTo: [{ name: null, address: 'purchase@buyer.example' }],
    to: [
      { name: 'Sales', address: 'sales@exporter.example' },
      { address: 'b@exporter.example' },
      { address: 'c@exporter.example' },
    ],
    cc: [],
    subject: 'Offer for cups',
    sentAt: '2026-09-24T12:01:52.000Z',
    utcOffset: -240,
    messageId: '<1@buyer.example>',
    inReplyTo: ['<a@x.example>'],
    references: ['<r@x.example>', '<a@x.example>'],
    headers: { received: ['by one', 'by two'] },
    contentType: 'text/plain',
    text: 'Hello',
    html: null,
    warnings: [],
  })
})

test.each(['mixed', 'alternative', 'related'])('HTML alone in multipart/%s gives text', async (subtype) => {
  const mail = await readMail(multipartOf(subtype, [{ type: 'text/html; charset=utf-8', body: HTML }]))
  expect(mail).toMatchObject({ text: 'Please quote 500 cups', html: HTML })
})

test.each([
  [
    'both say the same: plain',
    [
      { type: 'text/plain', body: 'Please quote 500 cups' },
      { type: 'text/html', body: HTML },
    ],
    'Please quote 500 cups',
  ],
  [
    'an empty plain part: HTML',
    [
      { type: 'text/plain', body: ' ' },
      { type: 'text/html', body: HTML },
    ],
    'Please quote 500 cups',
  ],
  [
    'other words in each: both',
    [
      { type: 'text/html', body: HTML },
      { type: 'text/plain', body: 'Sent from the list of traders' },
    ],
    'Sent from the list of traders\n\nPlease quote 500 cups',
  ],
])('%s', async (_, leaves, text) => {
  expect((await readMail(multipartOf('mixed', leaves))).text).toBe(text)
})

test('GBK without a charset, in the body, the subject and the name', async () => {
  const gbk = Buffer.from('c7ebb1a8bcdb', 'hex').toString('latin1')
  const mail = await readMail(mailOf(`From: ${gbk} <a@buyer.example>`, `Subject: ${gbk}`, '', gbk))
  expect(mail).toMatchObject({
    from: { name: '请报价', address: 'a@buyer.example' },
    subject: '请报价',
    text: '请报价',
  })
  expect(mail.warnings).toEqual(['The text did not say its charset rightly; it was read as gb18030.'])
})

test('a flowed text gets its paragraphs back', async () => {
  const mail = await readMail(
    mailOf('Content-Type: text/plain; format=flowed', '', 'We need 500 ', 'cups.', '> old ', '> words', '-- ', 'Jan'),
  )
  expect(mail.text).toBe('We need 500 cups.\n> old words\n-- \nJan')
})

test('a date that cannot be read is no date', async () => {
  const mail = await readMail(mailOf('Date: soon', 'Subject: x', '', 'x'))
  expect(mail).toMatchObject({ sentAt: null, utcOffset: null })
})

test('files are listed in order, and each can be fetched', async () => {
  const raw = multipartOf('mixed', [
    { type: 'text/plain', body: 'See files' },
    {
      type: 'image/png',
      body: 'aGk=',
      fields: ['Content-Transfer-Encoding: base64', 'Content-Disposition: inline; filename=logo.png'],
    },
    {
      type: 'application/pdf',
      body: '%PDF',
      fields: ["Content-Disposition: attachment; filename*=utf-8''%E8%AF%A2%E4%BB%B7%E2%80%AEfdp.exe"],
    },
  ])
  const { attachments, text } = await readMail(raw)
  expect(text).toBe('See files')
  expect(attachments).toEqual([
    { index: 0, filename: 'logo.png', contentType: 'image/png', bytes: 2, inline: true, content: null },
    { index: 1, filename: '询价fdp.exe', contentType: 'application/pdf', bytes: 4, inline: false, content: null },
  ])
  expect(Buffer.from((await readAttachment(raw, 0))?.bytes ?? []).toString()).toBe('hi')
  expect(await readAttachment(raw, 2)).toBeNull()
})

test('a report of a mail that did not arrive', async () => {
  const mail = await readMail(
    multipartOf('report; report-type=delivery-status', [
      { type: 'text/plain', body: 'Sorry' },
      { type: 'message/delivery-status', body: 'Reporting-MTA: dns; mx.example\r\n\r\nStatus: 5.1.1' },
      { type: 'text/rfc822-headers', body: 'Message-ID: <ours@exporter.example>' },
    ]),
  )
  expect(mail.contentType).toBe('multipart/report')
  expect(mail.text).toBe('Sorry')
  expect(mail.deliveryStatus).toContain('Status: 5.1.1')
  expect(mail.returned).toContain('<ours@exporter.example>')
})

test('a mail forwarded as an attachment is part of the text', async () => {
  const inner = 'From: Ann <ann@buyer.example>\r\nSubject: Cups\r\n\r\nPlease quote 500'
  const mail = await readMail(
    multipartOf('mixed', [
      { type: 'text/plain', body: 'fyi' },
      { type: 'message/rfc822', body: inner },
    ]),
  )
  expect(mail.text).toMatch(/^fyi\n\n-+ Forwarded message -+\nFrom: Ann <ann@buyer.example>\n[^]*Please quote 500/)
  expect(mail.returned).toBeNull()
})

test.each([
  ['winmail.dat', 'application/ms-tnef', /winmail\.dat/],
  ['smime.p7m', 'application/pkcs7-mime', /S\/MIME/],
])('%s is said, not dropped', async (_, type, words) => {
  const mail = await readMail(multipartOf('mixed', [{ type, body: 'x', fields: ['Content-Disposition: attachment'] }]))
  expect(mail.warnings.join()).toMatch(words)
})

test.each([
  [
    'lines ended by a carriage return alone',
    Buffer.from('Subject: old\rFrom: a@buyer.example\r\rHello\rthere'),
    'Hello\nthere',
  ],
  ['a byte order mark', Buffer.from('\uFEFFSubject: old\r\n\r\nHello'), 'Hello'],
  ['empty lines first', Buffer.from('\r\n\r\nSubject: old\r\n\r\nHello'), 'Hello'],
  ['the line of a mailbox file', Buffer.from('From - Mon Jan 1 00:00:00 2026\nSubject: old\n\nHello'), 'Hello'],
  [
    'no end of the last part',
    mailOf('Subject: old', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Hello'),
    'Hello',
  ],
  [
    'parts that cannot be told apart',
    mailOf('Subject: old', 'Content-Type: multipart/mixed; boundary=b', '', 'Hello'),
    'Hello',
  ],
])('%s', async (_, raw, text) => {
  expect(await readMail(raw)).toMatchObject({ subject: 'old', text })
})

test.each([
  ['bare GBK', Buffer.from('d1afbcdb', 'hex').toString('latin1'), '询价.pdf'],
  ['bare UTF-8', Buffer.from('询价').toString('latin1'), '询价.pdf'],
  ['bare Latin-1', 'Gr\xF6\xDFe', 'Größe.pdf'],
])('a file name in %s', async (_, bytes, filename) => {
  const fields = [`Content-Disposition: attachment; filename="${bytes}.pdf"`]
  const mail = await readMail(multipartOf('mixed', [{ type: 'application/pdf', body: 'x', fields }]))
  expect(mail.attachments).toMatchObject([{ filename }])
})

test('whatever bytes come, there is a mail', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '--b',
      '--b--',
      'Content-Type: multipart/mixed; boundary=b',
      'Content-Type: text/html; charset=gb2312',
    ),
    fc.constantFrom(
      'Content-Type: message/rfc822',
      'Content-Transfer-Encoding: base64',
      'From: =?x?B?====?= <',
      'Date: 0',
      'References: <<>>',
    ),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
      const mail = await readMail(mailOf(...lines))
      expect(typeof mail.text).toBe('string')
    }),
    { numRuns: 300 },
  )
})

test('a name of a field cannot reach the prototype', async () => {
  const mail = await readMail(mailOf('__proto__: x', 'constructor: y', 'Subject: z', '', ''))
  expect(Object.getPrototypeOf(mail.headers)).toBe(Object.prototype)
  expect(mail.headers['constructor']).toEqual(['y'])
})
