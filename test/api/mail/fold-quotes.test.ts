import { expect, test } from 'vitest'
import { foldQuotes } from '../../../src/api/mail/fold-quotes.ts'

const FOLD = '<details><summary>···</summary>'

test.each([
  ['nothing quoted', '<p>Hello</p>', '<p>Hello</p>'],
  [
    'a quotation below',
    '<p>Yes</p><blockquote>old</blockquote>',
    `<p>Yes</p>${FOLD}<blockquote>old</blockquote></details>`,
  ],
  [
    'a quotation within one is folded with it',
    '是<blockquote style="margin:0">a<blockquote>b</blockquote>c</blockquote>.',
    `是${FOLD}<blockquote style="margin:0">a<blockquote>b</blockquote>c</blockquote></details>.`,
  ],
  [
    'words between two',
    '<blockquote>a</blockquote>no<blockquote>b</blockquote>',
    `${FOLD}<blockquote>a</blockquote></details>no${FOLD}<blockquote>b</blockquote></details>`,
  ],
  ['all of it quoted', '<div>&gt;<blockquote>Please quote</blockquote></div>', null],
])('%s', (_, html, folded) => {
  expect(foldQuotes(html)).toBe(folded ?? html)
})
