import { expect, test } from 'vitest'
import { decodeWords } from '../../../src/mail/parse/encoded-words.ts'

const bytes = Buffer.from('询价单')
const first = bytes.subarray(0, 4).toString('base64')
const second = bytes.subarray(4).toString('base64')

test.each([
  ['plain', 'Inquiry', 'Inquiry'],
  ['base64', `=?utf-8?B?${bytes.toString('base64')}?=`, '询价单'],
  ['cut inside a character', `=?utf-8?B?${first}?=\r\n =?utf-8?B?${second}?=`, '询价单'],
  ['quoted-printable with underscores', 'Re: =?ISO-8859-1?Q?Anfrage_Gr=F6=DFe?= 5', 'Re: Anfrage Größe 5'],
  ['two charsets side by side', '=?gb2312?B?xPq6ww==?= =?utf-8?Q?=C3=BC?=', '您好ü'],
  ['with a language', '=?us-ascii*en?Q?Offer?=', 'Offer'],
  ['not an encoded word', 'a =?b? c', 'a =?b? c'],
  ['words between', '=?utf-8?Q?a?= and =?utf-8?Q?b?=', 'a and b'],
])('%s', (_, field, text) => {
  expect(decodeWords(field)).toBe(text)
})
