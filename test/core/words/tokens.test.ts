import { expect, test } from 'vitest'
import { tokensOf } from '../../../src/core/words/tokens.ts'

test.each([
  ['Please quote 300 planters, PLEASE.', ['please', 'quote', 'plante']],
  ['Précios y plazos', ['precio', 'y', 'plazos']],
  ['Größe, größer', ['grose', 'groser']],
  ['цена, цены', ['цена', 'цены']],
  ['السعر', ['السعر']],
  ['请报价 FOB', ['请报', '报价', 'fob']],
  ['単価を', ['単価', '価を']],
  ['견적을', ['견적', '적을']],
  ['茶 ok', ['茶', 'ok']],
  ['báo giá', ['bao', 'gia']],
  ['12 % - !', []],
])('%s', (text, tokens) => {
  expect(tokensOf(text, 10)).toEqual(tokens)
})

test('no more are read than asked for, and a long line without blanks takes no time', () => {
  expect(tokensOf('one two three', 2)).toEqual(['one', 'two'])
  expect(tokensOf('字'.repeat(300_000), 120)).toEqual(['字字'])
})
