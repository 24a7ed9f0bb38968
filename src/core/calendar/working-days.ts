import { Temporal } from 'temporal-polyfill'
import type { Company } from '../company.ts'
import { weekdayOf } from './weekday.ts'

/**
 * How many days of ours were worked from one moment to another, the days of both included.
 *
 * @param from ISO 8601 instant
 * @param to ISO 8601 instant, not earlier
 */
export function workingDays(from: string, to: string, company: Company): number {
  const last = dateOf(to, company)
  let days = 0
  for (let date = dateOf(from, company); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (isWorked(date, company)) days += 1
  }
  return days
}

function dateOf(instant: string, { timeZone }: Company): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate()
}

function isWorked(date: Temporal.PlainDate, { officeHours, closed }: Company): boolean {
  const day = date.toString()
  return officeHours.days.includes(weekdayOf(date)) && !closed.some(({ from, to }) => from <= day && day <= to)
}
