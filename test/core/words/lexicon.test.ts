import { expect, test } from 'vitest'
import { fold, tidy } from '../../../src/core/words/fold.ts'
import { find, lexicon } from '../../../src/core/words/lexicon.ts'

const words = lexicon([
  ['price', 'price'],
  ['price list', 'list'],
  ['prüfbericht*', 'report'],
  ['größe', 'size'],
  ['цен*', 'price'],
  ['السعر', 'price'],
  ['价格', 'price'],
  ['가격', 'price'],
] as const)

function found(text: string): string[] {
  return find(words, fold(tidy(text))).map(({ value }) => value)
}

test.each([
  ['the longest phrase wins', 'Send the price list and the price', ['list', 'price']],
  ['a line break or a hyphen is a blank', 'price-\nlist', ['list']],
  ['a paragraph is none', 'price\n\nlist', ['price']],
  ['words are whole', 'priceless reprice', []],
  ['a star takes any ending', 'Prüfberichte', ['report']],
  ['accents and capitals do not matter', 'PRUFBERICHT', ['report']],
  ['ß and ss are one', 'Grösse, Größe', ['size', 'size']],
  ['Arabic words carry prefixes', 'نرجو والسعر', ['price']],
  ['Chinese has no blanks', '请告知价格谢谢', ['price']],
  ['Korean hangs particles on', '가격을 알려주세요', ['price']],
  ['Russian bends', 'по какой цене', ['price']],
])('%s', (_, text, values) => {
  expect(found(text)).toEqual(values)
})

test('folded text keeps its length, so that places stay true', () => {
  for (const text of ['Größe Ærø İstanbul ﬁn Ｆ５', 'ёжик łódź 한국 日本語 السَّعر'])
    expect(fold(text)).toHaveLength(text.length)
})
