import { expect, test } from 'vitest'
import { hourReader, loadOf } from '../../../src/core/report/load.ts'
import { anArrival } from './samples.ts'

/** Monday 00 is 0, Sunday 23 is 167. */
test.each([
  ['2026-11-16T01:00:00Z', 'America/New_York', 9, 164],
  ['2026-11-15T15:59:59Z', 'Asia/Kolkata', 167, 165],
  ['2026-11-15T16:00:00Z', 'Asia/Kathmandu', 0, 165],
])('%s is told on both clocks (%s)', (at, zone, ours, buyers) => {
  const hour = hourReader('Asia/Shanghai')
  const one = anArrival({ at: Date.parse(at), zone })
  expect([hour(one, 'ours'), hour(one, 'buyers')]).toEqual([ours, buyers])
})

test('a buyer whose clock is not known is told apart', () => {
  const load = loadOf([anArrival(), anArrival({ zone: 'Europe/Berlin' })], 'Asia/Shanghai')
  expect({ ours: load.ours[9], theirs: load.buyers[2], unknown: load.unknown }).toEqual({
    ours: 2,
    theirs: 1,
    unknown: 1,
  })
  expect(load.ours).toHaveLength(168)
})
