import { Temporal } from 'temporal-polyfill'
import type { CalendarRules } from '../../calendar/calendar-rules.ts'
import { isWorkday, nextWorkday } from '../../calendar/holidays.ts'
import { isWorkingMoment } from '../../calendar/working-time.ts'
import type { Company } from '../../company.ts'
import type { BuyerFacts } from '../../inquiry.ts'

/** When offices open where we do not know better. */
const START = '09:00'
const WEEK = 7
const HALF_HOURS = 48

/** A moment put off from the buyer's day off. */
export interface MovedMoment {
  /** ISO 8601 instant. */
  readonly at: string
  /** YYYY-MM-DD at the buyer's. */
  readonly dayOff: string
}

/**
 * When a moment falls on a day off of the buyer's: the working moment of ours by which he has it at the start of his next
 * working day, never sooner.
 *
 * @param done ISO 8601 instant
 * @returns null when it may stay: he works, we do not know, that day is more than a week off, or we are not there on it
 */
export function momentOnNextWorkday(
  done: string,
  { country, timeZone }: Pick<BuyerFacts, 'country' | 'timeZone'>,
  company: Company,
  calendars: CalendarRules,
): MovedMoment | null {
  if (country === null || timeZone === null) return null
  const date = Temporal.Instant.from(done).toZonedDateTimeISO(timeZone).toPlainDate()
  const dayOff = date.toString()
  if (isWorkday(country, dayOff, calendars)) return null
  const next = Temporal.PlainDate.from(nextWorkday(country, dayOff, calendars))
  if (date.until(next).days > WEEK) return null
  const ours = momentsOf(next, timeZone).filter((at) => isWorkingMoment(at.toString(), company))
  const start = next.toZonedDateTime({ timeZone, plainTime: START }).toInstant()
  const at = ours.findLast((one) => Temporal.Instant.compare(one, start) <= 0) ?? ours[0]
  return at === undefined ? null : { at: at.toString(), dayOff }
}

/** Every half hour of a day at the buyer's. */
function momentsOf(day: Temporal.PlainDate, timeZone: string): Temporal.Instant[] {
  const first = day.toZonedDateTime({ timeZone })
  return Array.from({ length: HALF_HOURS }, (_, half) => first.add({ minutes: 30 * half }).toInstant())
}
