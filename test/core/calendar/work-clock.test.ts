import { expect, test } from 'vitest'
import { workClock } from '../../../src/core/calendar/work-clock.ts'

const clock = workClock([
  { from: '2026-11-20T01:00:00Z', to: '2026-11-20T10:00:00Z' },
  { from: '2026-11-23T01:00:00Z', to: '2026-11-23T10:00:00Z' },
])

test.each([
  ['within a day', '2026-11-20T02:00:00Z', '2026-11-20T04:30:00Z', 2.5],
  ['over a weekend', '2026-11-20T09:00:00Z', '2026-11-23T02:00:00Z', 2],
  ['in the night alone', '2026-11-20T11:00:00Z', '2026-11-22T11:00:00Z', 0],
  ['from opening to closing', '2026-11-20T01:00:00Z', '2026-11-20T10:00:00Z', 9],
  ['from before all hours to after them', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', 18],
])('%s', (_, from, to, hours) => {
  expect(clock(Date.parse(from), Date.parse(to))).toBe(hours * 3_600_000)
})

test('where no hours are known nobody works', () => {
  expect(workClock([])(0, 1e12)).toBe(0)
})
