import { expect, test } from 'vitest'
import { holdLines } from '../../src/desk/queue/held-lines.ts'

test.each([
  ['nothing happened', 'abc', 'abc', { lines: 'abc', gone: '', waiting: 0, changed: false }],
  ['a new one before them waits', 'abc', 'xabc', { lines: 'abc', gone: '', waiting: 1, changed: true }],
  ['a new one between them waits', 'abc', 'axbyc', { lines: 'abc', gone: '', waiting: 2, changed: true }],
  [
    'what stands behind them comes behind them',
    'abc',
    'abcde',
    { lines: 'abcde', gone: '', waiting: 0, changed: false },
  ],
  ['one that left stays in its place', 'abc', 'ac', { lines: 'abc', gone: 'b', waiting: 0, changed: true }],
  ['one that moved stays in its place', 'abc', 'cab', { lines: 'abc', gone: '', waiting: 0, changed: true }],
  ['the last one left', 'abc', 'abd', { lines: 'abcd', gone: 'c', waiting: 0, changed: true }],
  ['all of them left', 'ab', 'xy', { lines: 'ab', gone: 'ab', waiting: 2, changed: true }],
  ['nothing was shown', '', 'ab', { lines: 'ab', gone: '', waiting: 0, changed: false }],
])('%s', (_, shown, now, expected) => {
  const held = holdLines(linesOf(shown), linesOf(now))
  expect({ ...held, lines: idsOf(held.lines), gone: Array.from(held.gone).join('') }).toEqual(expected)
})

test('what is said of a line is taken over in its place', () => {
  const { lines } = holdLines(
    [{ id: 'a', tier: 'B' }],
    [
      { id: 'x', tier: 'A' },
      { id: 'a', tier: 'A' },
    ],
  )
  expect(lines).toEqual([{ id: 'a', tier: 'A' }])
})

function linesOf(ids: string): { id: string }[] {
  return Array.from(ids, (id) => ({ id }))
}

function idsOf(lines: readonly { readonly id: string }[]): string {
  return lines.map(({ id }) => id).join('')
}
