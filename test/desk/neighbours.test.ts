import { expect, test } from 'vitest'
import { neighboursOf } from '../../src/desk/inquiry/neighbours.ts'

test.each([
  ['in the middle', ['1', '2', '3'], '2', 1, '1', '3'],
  ['first', ['1', '2', '3'], '1', 0, null, '2'],
  ['last', ['1', '2', '3'], '3', 2, '2', null],
  ['answered in the middle: the one that moved up', ['1', '3'], '2', 1, '1', '3'],
  ['answered at the end: the first again', ['1', '2'], '3', 2, '2', '1'],
  ['never in the list', ['1', '2'], '9', -1, null, '1'],
  ['the list is empty', [], '9', 0, null, null],
])('%s', (_where, ids, id, place, previous, next) => {
  expect(neighboursOf(ids, id, place)).toEqual({ previous, next })
})
