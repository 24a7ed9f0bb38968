import { expect, test } from 'vitest'
import { changedHow, editsOf } from '../../../src/core/report/letters.ts'
import { keptHow, promisesKept } from '../../../src/core/report/promises.ts'

const traits = { inquiryId: '1', tier: null, market: null, person: null }
const letter = (distance: number) => ({ ...traits, at: 0, distance })
const promise = (due: number, kept: number | null) => ({
  ...traits,
  due,
  kept,
  what: { en: 'The freight', zh: '运费' },
})

test.each([
  [0, 'as_drafted'],
  [0.001, 'lightly'],
  [0.1, 'lightly'],
  [0.11, 'clearly'],
  [0.5, 'clearly'],
  [0.51, 'rewritten'],
  [1, 'rewritten'],
])('a draft of which %d was changed is %s', (distance, how) => {
  expect(changedHow(letter(distance))).toBe(how)
})

test('letters are counted by how much was changed', () => {
  expect(editsOf([0, 0, 0.05, 0.2, 0.9].map(letter))).toEqual({
    letters: 5,
    median: 0.05,
    counts: { as_drafted: 2, lightly: 1, clearly: 1, rewritten: 1 },
  })
  expect(editsOf([]).median).toBeNull()
})

test.each([
  ['to the millisecond', 5, 5, 'kept'],
  ['late', 5, 6, 'kept_late'],
  ['not yet', 10, null, 'open'],
  ['not by now', 9, null, 'overdue'],
])('a promise %s', (_, due, kept, how) => {
  expect(keptHow(promise(due, kept), 10)).toBe(how)
})

test('an open promise is neither kept nor broken', () => {
  const given = [promise(5, 5), promise(5, 6), promise(20, null), promise(9, null)]
  expect(promisesKept(given, 10)).toEqual({
    counts: { kept: 1, kept_late: 1, open: 1, overdue: 1 },
    inTime: { part: 1, of: 3 },
  })
})
