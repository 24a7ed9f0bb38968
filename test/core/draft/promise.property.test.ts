import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingMoment } from '../../../src/core/calendar/working-time.ts'
import { WEEKDAYS } from '../../../src/core/company.ts'
import { promiseIn } from '../../../src/core/draft/promise.ts'
import { companyWith } from '../../kit/company.ts'

const DAY = 86_400_000
const zone = fc.constantFrom(
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
)
const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const minuteOfDay = fc.integer({ min: 0, max: 1439 })
const hours = fc
  .tuple(minuteOfDay, minuteOfDay)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from: clock(from), to: clock(to) }))
const closure = fc.tuple(moment, fc.nat(20)).map(([at, days]) => {
  const from = Temporal.PlainDate.from(at.slice(0, 10))
  return { from: from.toString(), to: from.add({ days }).toString(), name: 'Works' }
})
const company = fc
  .record({
    timeZone: zone,
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    hours,
    closed: fc.array(closure, { maxLength: 4 }),
  })
  .map(({ days, hours: clocks, ...rest }) => companyWith({ ...rest, officeHours: { days, ...clocks } }))

test('a promised moment is one of our working moments, after the work is done and not long after', () => {
  fc.assert(
    fc.property(
      company,
      moment,
      fc.integer({ min: 1, max: 12 }).map((halves) => halves / 2),
      fc.option(zone),
      (ours, now, days, theirs) => {
        const promise = promiseIn(now, days, ours, theirs)
        const at = Date.parse(promise.at)
        expect(isWorkingMoment(promise.at, ours)).toBe(true)
        expect(at).toBeGreaterThan(Date.parse(now))
        const weeks = Math.ceil((days + 2) / ours.officeHours.days.length) + 1
        const closed = ours.closed.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / DAY + 8, 0)
        expect(at - Date.parse(now)).toBeLessThan((weeks * 7 + closed) * DAY)
        const local = Temporal.Instant.from(promise.at).toZonedDateTimeISO(ours.timeZone)
        expect([local.minute % 30 === 0, promise.hour === ours.officeHours.from]).toContain(true)
      },
    ),
    { numRuns: 500, seed: 20261123 },
  )
})

test.each([
  ['a quarter to the half hour', '2026-11-23T09:47:00+08:00', 1, '2026-11-24T10:00'],
  ['on the half hour', '2026-11-23T09:30:00+08:00', 1, '2026-11-24T09:30'],
  ['rounding reaches closing', '2026-11-23T17:45:00+08:00', 1, '2026-11-25T09:00'],
  ['the work ends at closing', '2026-11-23T09:00:00+08:00', 1, '2026-11-24T09:00'],
  ['before the New Year', '2027-02-04T15:00:00+08:00', 1, '2027-02-15T15:00'],
])('%s', (_, now, days, expected) => {
  const { date, hour } = promiseIn(now, days, companyWith(), null)
  expect(`${date}T${hour}`).toBe(expected)
})

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
