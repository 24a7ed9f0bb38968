import { expect, test } from 'vitest'
import { fromHereOn } from '../../../src/core/joining/from-here-on.ts'
import { mayJoin } from '../../../src/core/joining/may-join.ts'
import { isAsMoved } from '../../../src/core/joining/undoable.ts'

test.each([
  [['buyer'], true],
  [['domain', 'name'], true],
  [['phone'], true],
  [['name'], false],
  [[], false],
] as const)('conversations with %o in common may be joined: %s', (by, may) => {
  expect(mayJoin(by)).toBe(may)
})

const mails = ['a', 'b', 'c'].map((mailId, day) => ({ mailId, at: `2026-11-0${day + 1}T08:00:00Z` }))

test.each([
  ['b', ['b', 'c']],
  ['c', ['c']],
  ['a', null],
  ['z', null],
])('from %s on another matter begins: %o', (from, moved) => {
  expect(fromHereOn(mails, from)?.map(({ mailId }) => mailId) ?? null).toEqual(moved)
})

test.each([
  ['as it was left', { from: ['1'], to: ['8', '2', '3'] }, true],
  ['in another order', { from: ['1'], to: ['3', '2', '8'] }, true],
  ['with a mail that came since', { from: ['1'], to: ['8', '2', '3', '9'] }, false],
  ['with a mail that came to the other', { from: ['1', '9'], to: ['8', '2', '3'] }, false],
  ['with a mail moved on', { from: ['1'], to: ['8', '2'] }, false],
  ['with one in the place of another', { from: ['1'], to: ['8', '2', '4'] }, false],
])('%s it can be taken back: %o %s', (_what, now, can) => {
  expect(isAsMoved({ from: ['1', '2', '3'], to: ['8'] }, ['2', '3'], now)).toBe(can)
})
