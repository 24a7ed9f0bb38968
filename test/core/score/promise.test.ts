import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replyBy } from '../../../src/core/score/promise.ts'
import { WEEKDAYS } from '../../../src/core/weekdays.ts'
import { companyWith } from '../../kit/company.ts'
import { shippedRules } from '../../kit/rules.ts'

const PROMISES = ['A', 'B', 'C', 'complaint'] as const
const QUARTER = 15 * 60_000
const rules = { ...(await shippedRules()), company: companyWith() }

/** Our office in Ningbo is open Monday to Friday 09:00-18:00; closed 5 to 14 February 2027. */
test.each([
  ['A', 'in the morning', '2026-11-24T10:00:00+08:00', '2026-11-24T12:00:00+08:00'],
  ['A', 'at night', '2026-11-24T02:00:00+08:00', '2026-11-24T11:00:00+08:00'],
  ['A', 'on Friday evening', '2026-11-27T21:00:00+08:00', '2026-11-30T11:00:00+08:00'],
  ['A', 'on Friday morning in Chicago', '2026-11-27T09:00:00-06:00', '2026-11-30T11:00:00+08:00'],
  ['A', 'before the New Year', '2027-02-04T17:30:00+08:00', '2027-02-15T10:30:00+08:00'],
  ['B', 'in the morning', '2026-11-24T10:00:00+08:00', '2026-11-24T18:00:00+08:00'],
  ['B', 'late in the day', '2026-11-24T17:00:00+08:00', '2026-11-25T12:00:00+08:00'],
  ['B', 'on Saturday', '2026-11-28T10:00:00+08:00', '2026-11-30T18:00:00+08:00'],
  ['B', 'in the New Year', '2027-02-08T10:00:00+08:00', '2027-02-15T18:00:00+08:00'],
  ['C', 'in the morning', '2026-11-24T10:00:00+08:00', '2026-11-25T10:00:00+08:00'],
  ['C', 'on Friday evening', '2026-11-27T21:00:00+08:00', '2026-11-30T18:00:00+08:00'],
  ['complaint', 'at noon', '2026-11-24T12:00:00+08:00', '2026-11-24T16:00:00+08:00'],
] as const)('%s that comes %s', (tier, _, from, expected) => {
  expect(Date.parse(replyBy(tier, from, rules))).toBe(Date.parse(expected))
})

/** Any office of ours and any quarter of an hour in which a mail may come to it, clock changes included. */
const office = fc.record({
  timeZone: fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Lisbon',
    'America/Chicago',
    'America/St_Johns',
    'Australia/Lord_Howe',
  ),
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  hours: fc.constantFrom(
    { from: '09:00', to: '18:00' },
    { from: '08:30', to: '12:15' },
    { from: '00:00', to: '23:45' },
  ),
  closed: fc.subarray([
    { from: '2027-02-05', to: '2027-02-14', name: 'New Year' },
    { from: '2027-03-12', to: '2027-03-12', name: 'Stocktaking' },
    { from: '2027-03-13', to: '2027-03-15', name: 'Moving house' },
  ]),
})
const arrival = fc
  .integer({ min: 0, max: 96 * 90 })
  .map((quarters) => Date.parse('2027-01-15T00:00:00Z') + quarters * QUARTER)
const ourCompany = ({ hours, days, ...rest }: Office) => companyWith({ ...rest, officeHours: { days, ...hours } })

describe('in any office, whenever a mail comes', () => {
  test('it is answered in working time and never before it came', () => {
    const promise = fc.constantFrom(...PROMISES)
    fc.assert(
      fc.property(office, arrival, promise, (office, at, to) => {
        const due = dueAt(to, at, office)
        expect(due).toBeGreaterThanOrEqual(at)
        expect(isOpen(due - 1, office)).toBe(true)
      }),
    )
  })

  test('what comes later is never due earlier', () => {
    fc.assert(
      fc.property(office, arrival, arrival, fc.constantFrom(...PROMISES), (office, one, other, to) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)]
        expect(dueAt(to, first, office)).toBeLessThanOrEqual(dueAt(to, second, office))
      }),
    )
  })

  test('a better tier never waits longer, and a complaint no longer than C', () => {
    fc.assert(
      fc.property(office, arrival, (office, at) => {
        const [a, b, c, complaint] = PROMISES.map((to) => dueAt(to, at, office))
        const inOrder = [a, b, ...(hoursOf(office) < 4 ? [] : [c])]
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => Number(one) - Number(other)))
        expect(complaint).toBeLessThanOrEqual(Number(b))
      }),
    )
  })

  test('A has 2 open hours, a complaint 4, C one whole day of ours', () => {
    fc.assert(
      fc.property(office, arrival, (office, at) => {
        expect(openHours(at, dueAt('A', at, office), office)).toBe(2)
        expect(openHours(at, dueAt('complaint', at, office), office)).toBe(4)
        expect(openHours(at, dueAt('C', at, office), office)).toBe(hoursOf(office))
      }),
    )
  })

  test('B is due when the day closes on which we see it, unless less than 4 hours are left', () => {
    fc.assert(
      fc.property(office, arrival, (office, at) => {
        const due = dueAt('B', at, office)
        const left = openHours(at, firstClosing(at, office), office)
        if (left >= 4) expect(due).toBe(firstClosing(at, office))
        else expect(openHours(at, due, office)).toBe(4)
      }),
    )
  })
})

type Office = typeof office extends fc.Arbitrary<infer T> ? T : never

function dueAt(to: (typeof PROMISES)[number], at: number, office: Office): number {
  return Date.parse(replyBy(to, new Date(at).toISOString(), { ...rules, company: ourCompany(office) }))
}

/** Whether somebody is at work at an instant, read from the clock on our wall without the calendar under test. */
function isOpen(at: number, { timeZone, days, hours, closed }: Office): boolean {
  const wall = new Map(
    wallClock(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const date = `${wall.get('year')}-${wall.get('month')}-${wall.get('day')}`
  const time = `${wall.get('hour')}:${wall.get('minute')}`
  const worked =
    days.some((day) => day === wall.get('weekday')) && !closed.some(({ from, to }) => from <= date && date <= to)
  return worked && hours.from <= time && time < hours.to
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' } as const
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    ...parts,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

function openHours(from: number, to: number, office: Office): number {
  let quarters = 0
  for (let at = from; at < to; at += QUARTER) if (isOpen(at, office)) quarters += 1
  return quarters / 4
}

/** The end of the first stretch of work that is not over yet. */
function firstClosing(from: number, office: Office): number {
  let at = from
  while (!isOpen(at, office)) at += QUARTER
  while (isOpen(at, office)) at += QUARTER
  return at
}

function hoursOf({ hours }: Office): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return (minutes(hours.to) - minutes(hours.from)) / 60
}
