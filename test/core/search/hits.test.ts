import { expect, test } from 'vitest'
import { excerptAround, hitsIn } from '../../../src/core/search/hits.ts'

test.each([
  ['Hex Bolts and bolts', 'bolts', ['Bolts', 'bolts']],
  ['Café au lait', 'cafe LAIT', ['Café', 'lait']],
  ['我们需要不锈钢杯', '不锈钢', ['不锈钢']],
  ['flasks', 'flask flasks', ['flasks']],
  ['nothing here', '', []],
])('%s asked for %s', (text, words, hits) => {
  expect(hitsIn(text, words).map(({ from, to }) => text.slice(from, to))).toEqual(hits)
})

test('an excerpt begins a little before the first hit, at a word', () => {
  const text = `${'long beginning '.repeat(20)}then bolts and more`
  expect(excerptAround(text, 'bolts', 40)).toMatch(/^…(long|beginning) /)
  expect(excerptAround(text, 'bolts', 200)).toContain('then bolts and more')
  expect(excerptAround('bolts at once', 'bolts', 5)).toBe('bolts')
  expect(excerptAround('nothing of it', 'bolts', 7)).toBe('nothing')
})
