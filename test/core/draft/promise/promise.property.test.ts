import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingMoment } from '../../../../src/core/calendar/working-time.ts'
import type { Company } from '../../../../src/core/company.ts'
import { type PromisedMoment, promisedMoment } from '../../../../src/core/draft/promise/promise.ts'
import { WEEKDAYS } from '../../../../src/core/weekdays.ts'
import { companyWith } from '../../../kit/company.ts'
import { shippedRules } from '../../../kit/rules.ts'

const shipped = await shippedRules()

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
      fc.option(fc.constantFrom(...Object.keys(shipped.calendars.countries))),
      fc.option(zone),
      (ours, now, days, where, theirs) => {
        const promise = promised(now, days, ours, { country: where, timeZone: theirs })
        const at = Date.parse(promise.at)
        expect(isWorkingMoment(promise.at, ours)).toBe(true)
        expect(at).toBeGreaterThan(Date.parse(now))
        const weeks = Math.ceil((days + 2) / ours.officeHours.days.length) + 1
        const closed = ours.closed.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / DAY + 8, 0)
        expect(at - Date.parse(now)).toBeLessThan((weeks * 7 + closed + 8) * DAY)
        const clocks = [promise.hour, promise.buyers?.hour ?? promise.hour]
        const isRound = clocks.some((hour) => /:(?:00|30)$/u.test(hour))
        expect(isRound || promise.hour === ours.officeHours.from).toBe(true)
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
  const { date, hour } = promised(now, days, companyWith())
  expect(`${date}T${hour}`).toBe(expected)
})

test.each([
  ['a weekday stays', 'DE', 'Europe/Berlin', '2026-11-23T10:00:00+08:00', '2026-11-24T10:00', '03:00'],
  ['his Friday evening stays', 'US', 'America/New_York', '2026-11-19T10:00:00+08:00', '2026-11-20T10:00', '21:00'],
  ['his Sunday becomes Monday', 'US', 'America/New_York', '2026-11-20T10:00:00+08:00', '2026-11-23T17:30', '04:30'],
  ['Thanksgiving becomes Friday', 'US', 'America/New_York', '2026-11-26T10:00:00+08:00', '2026-11-27T17:30', '04:30'],
  [
    'his Friday waits where we are closed on Sunday',
    'SA',
    'Asia/Riyadh',
    '2026-11-26T10:00:00+08:00',
    '2026-11-27T10:00',
    '05:00',
  ],
  ['Easter Monday becomes Tuesday', 'DE', 'Europe/Berlin', '2027-03-26T14:00:00+08:00', '2027-03-30T15:00', '09:00'],
  ['a country we do not know stays', null, 'Europe/Berlin', '2027-03-26T14:00:00+08:00', '2027-03-29T14:00', '08:00'],
])("at the buyer's %s", (_, country, timeZone, now, expected, hour) => {
  const { date, hour: ours, buyers } = promised(now, 1, companyWith(), { country, timeZone })
  expect([`${date}T${ours}`, buyers?.hour]).toEqual([expected, hour])
})

test('the reasons say what put it off', () => {
  const closed = promised('2027-02-04T15:00:00+08:00', 1, companyWith())
  expect(closed.reasons.map(({ rule, evidence }) => [rule, evidence])).toEqual([['closed', 'Chinese New Year']])
  const buyer = { country: 'DE', timeZone: 'Europe/Berlin' }
  const dayOff = promised('2027-03-26T14:00:00+08:00', 1, companyWith(), buyer)
  expect(dayOff.reasons.map(({ rule, evidence }) => [rule, evidence])).toEqual([['buyers-day-off', '2027-03-29']])
})

function promised(
  now: string,
  days: number,
  company: Company,
  buyer: Parameters<typeof promisedMoment>[0]['buyer'] = { country: null, timeZone: null },
): PromisedMoment {
  return promisedMoment({ now, work: { days, reasons: [] }, buyer }, { ...shipped, company })
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
