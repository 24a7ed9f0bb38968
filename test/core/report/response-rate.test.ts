import { expect, test } from 'vitest'
import type { Arrival } from '../../../src/core/report/arrival.ts'
import { rateWindow, responseRate } from '../../../src/core/report/response-rate.ts'
import { anArrival, answeredAfter, HOUR, MONDAY_NINE } from './samples.ts'

/** A day has nine hours of work: only the third of the time. */
const third = (from: number, to: number) => (to - from) / 3
const rateOf = (arrivals: Arrival[]) => responseRate(arrivals, third, 9 * HOUR)

test('on 7 May the platform looks at 1 to 30 April', () => {
  const { from, to } = rateWindow(Date.parse('2019-05-08T00:00:00Z'))
  expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual([
    '2019-04-01T00:00:00.000Z',
    '2019-05-01T00:00:00.000Z',
  ])
})

test.each<[string, Arrival[], wall: [number, number], work: [number, number]]>([
  ['answered after 24 hours to the millisecond', [answeredAfter(24)], [1, 1], [1, 1]],
  ['answered later, within a working day', [answeredAfter(27)], [0, 1], [1, 1]],
  ['answered after a working day', [answeredAfter(28)], [0, 1], [0, 1]],
  ['never answered', [anArrival()], [0, 1], [0, 1]],
  ['laid aside with a reason', [anArrival({ rejected: MONDAY_NINE + HOUR })], [1, 1], [1, 1]],
  ['laid aside first, answered late', [answeredAfter(99, { rejected: MONDAY_NINE + HOUR })], [1, 1], [1, 1]],
  ['from China', [answeredAfter(1, { market: 'CN' })], [0, 0], [0, 0]],
  ['no inquiry', [answeredAfter(1, { kind: 'order' })], [0, 0], [0, 0]],
  [
    'several of one buyer count once, from the first',
    [answeredAfter(30, { buyerId: '1', at: MONDAY_NINE + 20 * HOUR }), answeredAfter(30, { buyerId: '1' })],
    [0, 1],
    [0, 1],
  ],
  [
    'unknown buyers are each their own',
    [answeredAfter(1, { buyerId: null }), anArrival({ buyerId: null })],
    [1, 2],
    [1, 2],
  ],
])('%s', (_, arrivals, [part, of], [workPart, workOf]) => {
  expect(rateOf(arrivals)).toEqual({ wall: { part, of }, work: { part: workPart, of: workOf } })
})
