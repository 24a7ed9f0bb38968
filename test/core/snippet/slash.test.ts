import { expect, test } from 'vitest'
import { slashBefore } from '../../../src/core/snippet/slash.ts'

/** `|` is the caret. */
const at = (marked: string) => slashBefore(marked.replace('|', ''), marked.indexOf('|'))

test.each([
  ['/|', 0, ''],
  ['/ba|', 0, 'ba'],
  ['Dear Ana,\n/pay|\nRegards', 10, 'pay'],
  ['as follows: /bank det|', 12, 'bank det'],
  ['您好，/付款|', 3, '付款'],
  ['您好，／付款|', 3, '付款'],
  ['See “a/b” /x|', 10, 'x'],
  ['/ba|nk', 0, 'ba'],
])('%s asks for a snippet', (marked, from, query) => {
  expect(at(marked)).toEqual({ from, query })
})

test.each([
  ['the start', '|/bank'],
  ['a frequency', '220 V, 50/60|'],
  ['two terms', 'FOB/CIF|'],
  ['a choice', 'and/or|'],
  ['a choice in Chinese', '和/或|'],
  ['a date', '23/11/20|'],
  ['an address of the web', 'https://example.com/catalogue|'],
  ['a blank behind it', 'km / h|'],
  ['the line before', '/bank\ndetails|'],
  ['more than a name', `/${'x'.repeat(40)}|`],
  ['nothing', '|'],
  ['no slash', 'Dear Ana|'],
])('%s does not: %s', (_what, marked) => {
  expect(at(marked)).toBeNull()
})
