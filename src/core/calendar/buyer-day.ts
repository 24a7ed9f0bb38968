import { Temporal } from 'temporal-polyfill'
import type { Company } from '../company.ts'
import type { CalendarRules } from './calendar-rules.ts'
import { type Holiday, holidaysOf, isWorkday } from './holidays.ts'
import { weekdayOf } from './weekday.ts'

/** `edge`: early birds and those who stay longer may be reached. */
export type BuyerPresence = 'at_work' | 'edge' | 'closed'

/** How the day stands at the buyer's place. */
export interface BuyerDay {
  readonly presence: BuyerPresence
  /** When we and they are both at work today, by our day. ISO 8601 instants; null when we never are. */
  readonly overlap: { readonly from: string; readonly to: string } | null
  /** The holiday there today, or the next within a month. */
  readonly holiday: Holiday | null
}

/** Where nothing is known of a firm's hours, those of most offices. */
const HOURS = { edge: 8, from: 9, to: 17, late: 19 }
const AHEAD = 30

/**
 * @param zone IANA time zone of the buyer
 * @param country ISO 3166-1 alpha-2
 * @param now ISO 8601 instant
 */
export function buyerDay(
  { zone, country }: { readonly zone: string; readonly country: string },
  company: Pick<Company, 'officeHours' | 'timeZone'>,
  calendars: CalendarRules,
  now: string,
): BuyerDay {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const works = (day: Temporal.PlainDate) => isWorkday(country, day.toString(), calendars)
  return {
    presence: works(there.toPlainDate()) ? presenceAt(there.hour) : 'closed',
    overlap: overlapOf(zone, works, company, now),
    holiday: nextHoliday(country, there.toPlainDate(), calendars),
  }
}

function presenceAt(hour: number): BuyerPresence {
  if (hour >= HOURS.from && hour < HOURS.to) return 'at_work'
  return hour >= HOURS.edge && hour < HOURS.late ? 'edge' : 'closed'
}

/** Our day may touch two or three of theirs; the first that meets it counts. */
function overlapOf(
  zone: string,
  works: (day: Temporal.PlainDate) => boolean,
  { officeHours, timeZone }: Pick<Company, 'officeHours' | 'timeZone'>,
  now: string,
): BuyerDay['overlap'] {
  const ours = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  if (!officeHours.days.includes(weekdayOf(ours))) return null
  const opens = ours.toZonedDateTime({ timeZone, plainTime: officeHours.from }).epochMilliseconds
  const closes = ours.toZonedDateTime({ timeZone, plainTime: officeHours.to }).epochMilliseconds
  const both = [-1, 0, 1]
    .map((days) => ours.add({ days }))
    .filter(works)
    .map((day) => ({ from: Math.max(opens, at(day, HOURS.from, zone)), to: Math.min(closes, at(day, HOURS.to, zone)) }))
    .find(({ from, to }) => from < to)
  return both === undefined ? null : { from: instantOf(both.from), to: instantOf(both.to) }
}

function nextHoliday(country: string, today: Temporal.PlainDate, calendars: CalendarRules): Holiday | null {
  const last = today.add({ days: AHEAD })
  const years = [today.year - 1, today.year, today.year + 1]
  const near = years
    .flatMap((year) => holidaysOf(country, year, calendars))
    .find(({ from, to }) => to >= today.toString() && from <= last.toString())
  return near ?? null
}

function at(day: Temporal.PlainDate, hour: number, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds
}

function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
