import { expect, test } from 'vitest'
import { NONE, reached, type Selected, shownOf, toggled } from '../../src/desk/queue/selected.ts'

const ORDER = ['a', 'b', 'c', 'd', 'e']

test.each<[string, (before: Selected) => Selected, string]>([
  ['one is taken in', (before) => toggled(before, 'b'), 'b'],
  ['and out again', (before) => toggled(toggled(before, 'b'), 'b'), ''],
  ['a stretch downwards', (before) => reached(toggled(before, 'b'), 'd', ORDER), 'bcd'],
  ['a stretch upwards', (before) => reached(toggled(before, 'd'), 'b', ORDER), 'bcd'],
  ['a stretch grows by the next', (before) => reached(reached(toggled(before, 'a'), 'b', ORDER), 'c', ORDER), 'abc'],
  [
    'a stretch keeps what was selected elsewhere',
    (before) => reached(toggled(toggled(before, 'a'), 'd'), 'e', ORDER),
    'ade',
  ],
  ['without a beginning it is that line alone', (before) => reached(before, 'c', ORDER), 'c'],
])('%s', (_, change, expected) => {
  expect(ORDER.filter((id) => change(NONE).ids.has(id)).join('')).toBe(expected)
})

test('what has left the list is not selected any more', () => {
  const all = reached(toggled(NONE, 'a'), 'e', ORDER)
  expect(shownOf(all, [{ id: 'e' }, { id: 'f' }, { id: 'b' }]).map(({ id }) => id)).toEqual(['e', 'b'])
})
