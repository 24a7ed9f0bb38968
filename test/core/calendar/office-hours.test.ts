import { expect, test } from 'vitest'
import { officeHoursInZone } from '../../../src/core/calendar/office-hours.ts'
import { companyWith } from '../../kit/company.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

test.each([
  ['Asia/Shanghai', '2026-11-23', [{ days: weekdays, from: '09:00', to: '18:00' }]],
  ['Asia/Kolkata', '2026-11-23', [{ days: weekdays, from: '06:30', to: '15:30' }]],
  ['Europe/Berlin', '2026-07-06', [{ days: weekdays, from: '03:00', to: '12:00' }]],
  ['Europe/Berlin', '2026-11-23', [{ days: weekdays, from: '02:00', to: '11:00' }]],
  ['America/New_York', '2026-11-23', [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Sun'], from: '20:00', to: '05:00' }]],
])('in %s in the week from %s', (zone, date, expected) => {
  expect(officeHoursInZone(companyWith(), zone, date)).toEqual(expected)
})

test('clocks that change within the week split it', () => {
  expect(officeHoursInZone(companyWith(), 'Europe/Berlin', '2026-10-22')).toEqual([
    { days: ['Thu', 'Fri'], from: '03:00', to: '12:00' },
    { days: ['Mon', 'Tue', 'Wed'], from: '02:00', to: '11:00' },
  ])
})
