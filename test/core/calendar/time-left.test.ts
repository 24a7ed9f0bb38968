import { describe, expect, test } from 'vitest'
import { workBetween } from '../../../src/core/calendar/time-left.ts'
import { openHoursBetween } from '../../../src/core/calendar/working-time.ts'
import { companyWith } from '../../kit/company.ts'

const HOUR = 3_600_000
/** Friday and Monday, 8:30 to 17:30 in China. */
const HOURS = [
  { from: '2026-11-20T00:30:00Z', to: '2026-11-20T09:30:00Z' },
  { from: '2026-11-23T00:30:00Z', to: '2026-11-23T09:30:00Z' },
]

test.each([
  ['within a day', '2026-11-20T04:00:00Z', '2026-11-20T02:00:00Z', 2],
  ['over the weekend', '2026-11-23T01:30:00Z', '2026-11-20T08:30:00Z', 2],
  ['asked on Sunday', '2026-11-23T01:30:00Z', '2026-11-22T08:30:00Z', 1],
  ['overdue since Friday', '2026-11-20T08:30:00Z', '2026-11-23T02:30:00Z', 3],
  ['overdue by a night', '2026-11-20T09:30:00Z', '2026-11-22T02:30:00Z', 0],
])('%s', (_, deadline, now, hours) => {
  expect(workBetween(Date.parse(deadline), Date.parse(now), HOURS)).toBe(hours * HOUR)
})

test('nothing is told beyond the hours that are known', () => {
  const now = Date.parse('2026-11-20T02:00:00Z')
  expect(workBetween(Date.parse('2026-11-24T02:00:00Z'), now, HOURS)).toBeNull()
  expect(workBetween(now, now, [])).toBeNull()
})

describe('the hours of an office', () => {
  test('leave out what is closed', () => {
    const company = companyWith({
      timeZone: 'Asia/Shanghai',
      officeHours: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:30', to: '17:30' },
      closed: [{ from: '2026-11-24', to: '2026-11-24', name: 'stocktaking' }],
    })
    expect(openHoursBetween('2026-11-20T02:00:00Z', '2026-11-24T02:00:00Z', company)).toEqual([
      ...HOURS,
      { from: '2026-11-25T00:30:00Z', to: '2026-11-25T09:30:00Z' },
    ])
  })
})
