import { expect, test } from 'vitest'
import { decodeText } from '../../../src/mail/parse/charset.ts'

const HELLO_GBK = Buffer.from('c4fabac3a3acc7ebb1a8bcdba3ba353030b8f6b2e8b1ada3accfdeb6c8d6d0b9fab8dba1a3', 'hex')
const HELLO_BIG5 = Buffer.from('b17aa66ea141bdd0b3f8bbf9a147353030add3aff9aa4d', 'hex')
const KANA_GB18030 = Buffer.from('a5aba5bfa5eda5b0a4f2cbcda4c3a4c6a4afa4c0a4b5a4a4', 'hex')

test.each([
  ['plain letters, nothing declared', Buffer.from('Please quote 500 pcs'), null, 'Please quote 500 pcs', null],
  ['UTF-8, nothing declared', Buffer.from('Größe 5 µm, 请报价'), null, 'Größe 5 µm, 请报价', null],
  ['GBK, nothing declared', HELLO_GBK, null, '您好，请报价：500个茶杯，限度中国港。', 'gb18030'],
  ['GBK, declared as US-ASCII', HELLO_GBK, 'us-ascii', '您好，请报价：500个茶杯，限度中国港。', 'gb18030'],
  ['GBK, declared as UTF-8', HELLO_GBK, 'utf-8', '您好，请报价：500个茶杯，限度中国港。', 'gb18030'],
  ['GBK, rightly declared as gb2312', HELLO_GBK, 'GB2312', '您好，请报价：500个茶杯，限度中国港。', null],
  ['GBK by its Windows name', HELLO_GBK, 'cp936', '您好，请报价：500个茶杯，限度中国港。', null],
  ['Big5, nothing declared', HELLO_BIG5, null, '您好，請報價：500個茶杯', 'big5'],
  ['kana in GB 2312, declared', KANA_GB18030, 'gb2312', 'カタログを送ってください', null],
  [
    'windows-1252, nothing declared',
    Buffer.from('Gr\xF6\xDFe 5\x805 \x93netto\x94, d\xE9lai', 'latin1'),
    null,
    'Größe 5€5 “netto”, délai',
    'windows-1252',
  ],
  ['windows-1252 called ISO-8859-1', Buffer.from('\x80 5', 'latin1'), 'iso-8859-1', '€ 5', null],
  [
    'a charset nobody knows',
    Buffer.from('d\xE9lai de livraison', 'latin1'),
    'x-made-up',
    'délai de livraison',
    'windows-1252',
  ],
  ['UTF-7 is not read, it could hide markup', Buffer.from('+ADw-script+AD4-'), 'utf-7', '+ADw-script+AD4-', null],
  ['Shift_JIS', Buffer.from('8ca990cf', 'hex'), 'shift_jis', '見積', null],
])('%s', (_, bytes, declared, text, guessed) => {
  expect(decodeText(bytes, declared)).toEqual({ text, guessed })
})

test('UTF-8 cut inside a character stays UTF-8', () => {
  const bytes = Buffer.from('请报价五百个').subarray(0, -1)
  expect(decodeText(bytes, 'utf-8')).toEqual({ text: '请报价五百\uFFFD', guessed: null })
})
