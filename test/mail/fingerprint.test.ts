import { expect, test } from 'vitest'
import { fingerprint } from '../../src/mail/fingerprint.ts'
import { peekHeader } from '../../src/mail/peek-header.ts'
import { mailOf } from '../kit/mime.ts'

const FIELDS = [
  'Message-ID: <1@buyer.example>',
  'From: a@buyer.example',
  'Subject: Inquiry for',
  ' cups',
  'Date: Thu, 24 Sep 2026 08:01:52 -0400',
]
const MAIL = mailOf(...FIELDS, '', 'Please quote', '')

test.each([
  [
    'another folder of the same server',
    mailOf('Delivered-To: b@exporter.example', 'Received: by two', ...FIELDS, '', 'Please quote', ''),
  ],
  ['a store that ends lines with a line feed', Buffer.from(MAIL.toString().replaceAll('\r\n', '\n'))],
  ['a store that adds an empty line', Buffer.concat([MAIL, Buffer.from('\r\n')])],
  [
    'a server that folds differently',
    mailOf(...FIELDS.join('\n').replace('for\n cups', 'for cups').split('\n'), '', 'Please quote', ''),
  ],
])('the same mail from %s', (_, other) => {
  expect(fingerprint(other)).toBe(fingerprint(MAIL))
})

test.each([
  ['body', mailOf(...FIELDS, '', 'Please quote 500', '')],
  ['sender', mailOf(...FIELDS.map((line) => line.replace('a@', 'b@')), '', 'Please quote', '')],
  ['date', mailOf(...FIELDS.map((line) => line.replace('24 Sep', '25 Sep')), '', 'Please quote', '')],
])('one Message-ID, another %s: another mail', (_, other) => {
  expect(fingerprint(other)).not.toBe(fingerprint(MAIL))
})

test('a mail without any header has one too', () => {
  expect(fingerprint(Buffer.from('hello'))).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  [
    'an ordinary header',
    MAIL,
    { messageId: '<1@buyer.example>', from: { name: null, address: 'a@buyer.example' }, subject: 'Inquiry for cups' },
  ],
  ['no header', Buffer.from('\0\0\0'), { messageId: null, from: null, subject: '' }],
])('peeks at %s', (_, raw, header) => {
  expect(peekHeader(raw)).toEqual(header)
})
