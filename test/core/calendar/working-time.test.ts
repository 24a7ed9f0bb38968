import { describe, expect, test } from 'vitest'
import {
  addWorkingTime,
  closingTime,
  isWorkingMoment,
  minutesOfWorkingDay,
  nextWorkingMoment,
} from '../../../src/core/calendar/working-time.ts'
import { companyWith } from '../../kit/company.ts'

const ningbo = companyWith()
const lisbon = companyWith({ timeZone: 'Europe/Lisbon' })

describe('adding working time', () => {
  test.each([
    ['within a day', '2026-11-24T10:00:00+08:00', 120, '2026-11-24T12:00:00+08:00'],
    ['to the minute of closing', '2026-11-24T16:00:00+08:00', 120, '2026-11-24T18:00:00+08:00'],
    ['over a night', '2026-11-24T17:00:00+08:00', 120, '2026-11-25T10:00:00+08:00'],
    ['before opening', '2026-11-24T03:00:00+08:00', 120, '2026-11-24T11:00:00+08:00'],
    ['from Friday evening', '2026-11-27T20:15:00+08:00', 120, '2026-11-30T11:00:00+08:00'],
    ['from Friday afternoon', '2026-11-27T17:30:00+08:00', 120, '2026-11-30T10:30:00+08:00'],
    ['over the New Year', '2027-02-04T17:00:00+08:00', 120, '2027-02-15T10:00:00+08:00'],
    ['inside the New Year', '2027-02-08T11:00:00+08:00', 60, '2027-02-15T10:00:00+08:00'],
    ['several days', '2026-11-24T12:00:00+08:00', 2 * 540, '2026-11-26T12:00:00+08:00'],
  ])('%s', (_, from, minutes, expected) => {
    expect(Date.parse(addWorkingTime(from, minutes, ningbo))).toBe(Date.parse(expected))
  })

  test('keeps the office clock where the clocks change over the weekend', () => {
    expect(addWorkingTime('2026-10-23T16:30:00Z', 60, lisbon)).toBe('2026-10-26T09:30:00Z')
    expect(addWorkingTime('2026-03-27T17:30:00Z', 60, lisbon)).toBe('2026-03-30T08:30:00Z')
  })

  test('a closure of one day that follows another is skipped too', () => {
    const closed = [
      { from: '2026-11-24', to: '2026-11-24', name: 'Stocktaking' },
      { from: '2026-11-25', to: '2026-11-25', name: 'Moving house' },
    ]
    expect(nextWorkingMoment('2026-11-24T02:00:00Z', companyWith({ closed }))).toBe('2026-11-26T01:00:00Z')
  })
})

test.each([
  ['2026-11-24T08:59:00+08:00', false],
  ['2026-11-24T09:00:00+08:00', true],
  ['2026-11-24T17:59:00+08:00', true],
  ['2026-11-24T18:00:00+08:00', false],
  ['2026-11-28T10:00:00+08:00', false],
  ['2027-02-08T10:00:00+08:00', false],
])('somebody is at work at %s: %s', (at, expected) => {
  expect(isWorkingMoment(at, ningbo)).toBe(expected)
})

test('a working moment is its own next working moment', () => {
  expect(nextWorkingMoment('2026-11-24T10:07:30+08:00', ningbo)).toBe('2026-11-24T02:07:30Z')
})

test('the closing time is that of the day, or of the next working day', () => {
  expect(closingTime('2026-11-27T17:59:00+08:00', ningbo)).toBe('2026-11-27T10:00:00Z')
  expect(closingTime('2026-11-27T18:00:00+08:00', ningbo)).toBe('2026-11-30T10:00:00Z')
})

test('the working day has nine hours', () => {
  expect(minutesOfWorkingDay(ningbo)).toBe(540)
})

test('office hours that end before they begin are refused', () => {
  expect(() => companyWith({ officeHours: { days: ['Mon'], from: '18:00', to: '09:00' } })).toThrow(/earlier/)
})
