import { Temporal } from 'temporal-polyfill'
import type { Company } from '../company.ts'
import type { OpenHours } from './time-left.ts'
import { weekdayOf } from './weekday.ts'

/**
 * Moves forward by a stretch of our working time: nights, days off and closures do not count.
 *
 * @param from ISO 8601 instant
 * @param minutes of working time, 0 or more
 * @returns ISO 8601 instant (UTC) at which that much work is done: within working time, at the latest the minute of closing
 */
export function addWorkingTime(from: string, minutes: number, company: Company): string {
  let at = millisecondsOf(from)
  let left = minutes * 60_000
  for (;;) {
    const open = openSpan(at, company)
    const begin = Math.max(at, open.from)
    if (begin + left <= open.to) return instantOf(begin + left)
    left -= open.to - begin
    at = open.to
  }
}

/** The moment itself when somebody is at work, else the next opening. ISO 8601 instants. */
export function nextWorkingMoment(from: string, company: Company): string {
  return addWorkingTime(from, 0, company)
}

/** Whether somebody is at work. At the minute of closing nobody is. */
export function isWorkingMoment(at: string, company: Company): boolean {
  return openSpan(millisecondsOf(at), company).from <= millisecondsOf(at)
}

/** When the working day ends that the moment falls in, or the next one when nobody is at work. ISO 8601 instants. */
export function closingTime(from: string, company: Company): string {
  return instantOf(openSpan(millisecondsOf(from), company).to)
}

/** Every day's work that ends between two moments, and the one after them. ISO 8601 instants. */
export function openHoursBetween(from: string, to: string, company: Company): OpenHours[] {
  const hours: OpenHours[] = []
  let at = millisecondsOf(from)
  while (at < millisecondsOf(to)) {
    const span = openSpan(at, company)
    hours.push({ from: instantOf(span.from), to: instantOf(span.to) })
    at = span.to
  }
  return hours
}

/** Minutes of work in one ordinary day of ours. */
export function minutesOfWorkingDay({ officeHours }: Company): number {
  return Temporal.PlainTime.from(officeHours.from).until(officeHours.to).total('minutes')
}

/** One day's work, from (inclusive) to (exclusive), in milliseconds since 1970. */
interface OpenSpan {
  readonly from: number
  readonly to: number
}

/** The span that holds the moment, or the first one after it. */
function openSpan(at: number, company: Company): OpenSpan {
  let date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(company.timeZone).toPlainDate()
  for (;;) {
    const closure = company.closed.find(({ from, to }) => from <= date.toString() && date.toString() <= to)
    if (closure) {
      date = Temporal.PlainDate.from(closure.to).add({ days: 1 })
      continue
    }
    const span = spanOf(date, company)
    if (company.officeHours.days.includes(weekdayOf(date)) && at < span.to) return span
    date = date.add({ days: 1 })
  }
}

function spanOf(date: Temporal.PlainDate, { officeHours, timeZone }: Company): OpenSpan {
  const at = (plainTime: string) => date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
  return { from: at(officeHours.from), to: at(officeHours.to) }
}

function millisecondsOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds
}

function instantOf(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()
}
