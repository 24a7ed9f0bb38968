import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { markRanges } from '../../src/desk/inquiry/mark-ranges.ts'

const marked = (text: string, words: string[]) =>
  markRanges(text, words)
    .filter(({ of }) => of !== null)
    .map((piece) => [piece.of, piece.text])

test.each([
  [
    'words that stand there',
    'send 300 sets to Lyon',
    ['Lyon', '300 sets'],
    [
      [1, '300 sets'],
      [0, 'Lyon'],
    ],
  ],
  ['words that do not', 'send 300 sets', ['Lyon', ''], []],
  ['of two that begin together, the longer', 'FOB Lyon', ['FOB', 'FOB Lyon'], [[1, 'FOB Lyon']]],
  ['of two that overlap, the earlier', 'a steel lamp', ['lamp', 'steel lamp'], [[1, 'steel lamp']]],
  ['a single letter is no evidence', 'a b', ['a'], []],
])('%s', (_what, text, words, expected) => {
  expect(marked(text, words)).toEqual(expected)
})

test('the pieces are the text, each where it says it begins', () => {
  assert(
    property(string(), array(string()), (text, words) => {
      const pieces = markRanges(text, words)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.at)).toBe(true)
    }),
  )
})
