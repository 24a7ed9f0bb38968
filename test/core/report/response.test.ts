import { expect, test } from 'vitest'
import type { Arrival } from '../../../src/core/report/arrival.ts'
import { answeredHow, responseBy, responseOf } from '../../../src/core/report/response.ts'
import { anArrival, answeredAfter, HOUR, MONDAY_NINE } from './samples.ts'

const NOW = MONDAY_NINE + 48 * HOUR
/** Every second hour is one of work. */
const half = (from: number, to: number) => (to - from) / 2

test('median, nine tenths and the share within the promise, hand-computed', () => {
  const due = MONDAY_NINE + 3 * HOUR
  const arrivals = [
    answeredAfter(1, { due }),
    answeredAfter(2, { due }),
    answeredAfter(3, { due }),
    answeredAfter(10, { due }),
    // Waits, and its moment has passed.
    anArrival({ due }),
    // Waits, and may.
    anArrival({ due: NOW + HOUR }),
    // A reminder starts no clock.
    answeredAfter(40, { turn: false }),
    // Laid aside: nothing is owed.
    anArrival({ due, rejected: MONDAY_NINE + 20 * HOUR }),
  ]
  expect(responseOf(arrivals, half, NOW)).toEqual({
    turns: 7,
    replied: 4,
    waiting: 2,
    wall: { median: 2.5 * HOUR, p90: expect.closeTo(7.9 * HOUR, 0) },
    work: { median: 1.25 * HOUR, p90: expect.closeTo(3.95 * HOUR, 0) },
    inTime: { part: 3, of: 5 },
  })
})

test('nobody was answered', () => {
  const { wall, inTime } = responseOf([], half, NOW)
  expect({ wall, inTime }).toEqual({ wall: { median: null, p90: null }, inTime: { part: 0, of: 0 } })
})

test.each<[string, Partial<Arrival>, string]>([
  ['to the millisecond', { due: NOW, replied: NOW }, 'in_time'],
  ['a millisecond late', { due: NOW - 1, replied: NOW }, 'late'],
  ['no answer, and it is due now', { due: NOW }, 'open'],
  ['no answer, and it was due', { due: NOW - 1 }, 'late'],
  ['no moment was promised', { replied: NOW }, 'replied'],
  ['no moment, no answer', {}, 'open'],
  ['laid aside', { due: NOW - 1, rejected: NOW }, 'rejected'],
  ['laid aside after the answer', { due: NOW, replied: NOW, rejected: NOW }, 'in_time'],
])('%s', (_, change, how) => {
  expect(answeredHow(anArrival(change), NOW)).toBe(how)
})

test('groups hold what has no such trait, the largest first', () => {
  const some = [anArrival({ market: 'DE' }), anArrival({ market: null }), anArrival({ market: 'DE' })]
  const groups = responseBy(some, 'market', half, NOW)
  expect(groups.map(({ key, response }) => [key, response.turns])).toEqual([
    ['DE', 2],
    ['none', 1],
  ])
})
