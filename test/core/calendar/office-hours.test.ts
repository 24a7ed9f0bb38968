import { expect, test } from 'vitest'
import { hoursForSignature } from '../../../src/core/calendar/office-hours.ts'
import { companyWith } from '../../kit/company.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']
const sundays = ['Mon', 'Tue', 'Wed', 'Thu', 'Sun']
const ours = companyWith()
const morning = (date: string) => `${date}T09:30:00+08:00`
const hours = (days: string[], from: string, to: string) => ({ days, from, to })

test.each([
  ['Asia/Singapore', '2026-11-23', hours(weekdays, '09:00', '18:00')],
  ['Asia/Kolkata', '2026-10-26', hours(weekdays, '06:30', '15:30')],
  ['Europe/Berlin', '2026-07-06', hours(weekdays, '03:00', '12:00')],
  ['America/New_York', '2026-11-23', hours(sundays, '20:00', '05:00')],
])('in %s on %s nothing changes soon', (zone, date, now) => {
  expect(hoursForSignature(ours, zone, morning(date))).toEqual({ now, later: null })
})

test.each([
  ['America/New_York', '2026-10-22', hours(sundays, '21:00', '06:00'), '2026-11-01', hours(sundays, '20:00', '05:00')],
  ['Europe/Berlin', '2027-03-22', hours(weekdays, '02:00', '11:00'), '2027-03-29', hours(weekdays, '03:00', '12:00')],
  ['Europe/London', '2026-10-23', hours(weekdays, '02:00', '11:00'), '2026-10-26', hours(weekdays, '01:00', '10:00')],
  ['Africa/Cairo', '2026-10-26', hours(weekdays, '04:00', '13:00'), '2026-10-30', hours(weekdays, '03:00', '12:00')],
  [
    'Australia/Sydney',
    '2027-03-25',
    hours(weekdays, '12:00', '21:00'),
    '2027-04-05',
    hours(weekdays, '11:00', '20:00'),
  ],
  ['America/Santiago', '2027-03-29', hours(sundays, '22:00', '07:00'), '2027-04-04', hours(sundays, '21:00', '06:00')],
])('in %s on %s the change is told', (zone, date, now, from, later) => {
  expect(hoursForSignature(ours, zone, morning(date))).toEqual({ now, later: { from, hours: later } })
})

test.each([
  ['two weeks and a day ahead', '2026-10-18T09:30:00+08:00', '21:00', null],
  ['two weeks ahead', '2026-10-19T09:30:00+08:00', '21:00', '2026-11-01'],
  ['on the last evening before it', '2026-10-30T17:59:00+08:00', '21:00', '2026-11-01'],
  ['when the last old day is over', '2026-10-30T18:00:00+08:00', '20:00', null],
])('a change of clocks %s', (_, now, from, later) => {
  const shown = hoursForSignature(ours, 'America/New_York', now)
  expect([shown.now.from, shown.later?.from ?? null]).toEqual([from, later])
})

test('our own clocks change too', () => {
  const lisbon = companyWith({ timeZone: 'Europe/Lisbon' })
  expect(hoursForSignature(lisbon, 'Asia/Shanghai', '2026-10-23T09:00:00Z')).toEqual({
    now: hours(weekdays, '16:00', '01:00'),
    later: { from: '2026-10-26', hours: hours(weekdays, '17:00', '02:00') },
  })
})

test('the day at the office counts, not that of the server', () => {
  const late = companyWith({ timeZone: 'Pacific/Auckland' })
  expect(hoursForSignature(late, 'Asia/Shanghai', '2026-11-22T20:30:00Z').now).toEqual(
    hours(weekdays, '04:00', '13:00'),
  )
})
