import { Temporal } from 'temporal-polyfill'
import type { BuyerFacts } from '../inquiry.ts'
import type { CalendarRules } from './calendar-rules.ts'
import { isWorkday } from './holidays.ts'

/** When offices open where we do not know better. */
const OPENS = '09:00'
/** The longest stretch without a working day that is looked through. */
const MOST_DAYS_OFF = 30

/**
 * When the buyer is at the desk again: the next morning of a working day there, by their clock.
 *
 * @param now ISO 8601 instant
 * @returns ISO 8601 instant; null when we do not know their clock, or they are away for long
 */
export function buyersMorning(
  now: string,
  { country, timeZone }: Pick<BuyerFacts, 'country' | 'timeZone'>,
  calendars: CalendarRules,
): string | null {
  if (timeZone === null) return null
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  const days = Array.from({ length: MOST_DAYS_OFF }, (_, day) => there.toPlainDate().add({ days: day }))
  const morning = days
    .filter((day) => isWorkday(country ?? '', day.toString(), calendars))
    .map((day) => day.toZonedDateTime({ timeZone, plainTime: OPENS }))
    .find((at) => Temporal.ZonedDateTime.compare(at, there) > 0)
  return morning === undefined ? null : morning.toInstant().toString()
}
