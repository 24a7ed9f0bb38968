import { Temporal } from 'temporal-polyfill'
import type { Company } from '../company.ts'
import { WEEKDAYS, type Weekday } from '../weekdays.ts'
import { weekdayOf } from './weekday.ts'

/** Hours that hold on some weekdays, as a clock in another zone shows them. */
export interface HoursInZone {
  /** The days on which they begin there, Monday first. */
  readonly days: readonly Weekday[]
  /** HH:MM */
  readonly from: string
  /** HH:MM; on the following day when it is not later than `from`. */
  readonly to: string
}

/** Our hours on the buyer's clock, before and behind the next change of either clock. */
export interface HoursForSignature {
  readonly now: HoursInZone
  /** Null when nothing changes soon. `from`: YYYY-MM-DD at the buyer's. */
  readonly later: { readonly from: string; readonly hours: HoursInZone } | null
}

/** A change of clocks is told this many days ahead. */
const TOLD_AHEAD = 14

/**
 * Our office hours as the buyer's clock shows them, and from when they shift because clocks change within two weeks.
 * Our Monday morning may be the buyer's Sunday evening.
 *
 * @param zone IANA time zone of the buyer
 * @param now ISO 8601 instant
 */
export function hoursForSignature(company: Company, zone: string, now: string): HoursForSignature {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone).toPlainDate()
  const openings = daysFrom(today, TOLD_AHEAD)
    .filter((day) => company.officeHours.days.includes(weekdayOf(day)))
    .map((day) => openingIn(zone, day, company))
    .filter(({ closes }) => closes > Temporal.Instant.from(now).epochMilliseconds)
  const [first, ...next] = openings
  if (first === undefined) throw new RangeError('no office day in two weeks')
  const changed = next.find(({ hours }) => hours.from !== first.hours.from)
  return { now: first.hours, later: changed ? { from: changed.date, hours: changed.hours } : null }
}

function daysFrom(first: Temporal.PlainDate, count: number): Temporal.PlainDate[] {
  return Array.from({ length: count + 1 }, (_, days) => first.add({ days }))
}

interface Opening {
  /** YYYY-MM-DD in the zone. */
  readonly date: string
  /** Milliseconds since 1970. */
  readonly closes: number
  readonly hours: HoursInZone
}

/** One opening as the zone sees it, and the hours of a whole week in which clocks stand as they do then. */
function openingIn(zone: string, day: Temporal.PlainDate, { officeHours, timeZone }: Company): Opening {
  const opens = day.toZonedDateTime({ timeZone, plainTime: officeHours.from }).withTimeZone(zone)
  const there = opens.toPlainDate()
  const length = Temporal.PlainTime.from(officeHours.from).until(officeHours.to)
  const shift = there.dayOfWeek - day.dayOfWeek + 7
  const days = officeHours.days.map((name) => WEEKDAYS[(WEEKDAYS.indexOf(name) + shift) % 7])
  return {
    date: there.toString(),
    closes: day.toZonedDateTime({ timeZone, plainTime: officeHours.to }).epochMilliseconds,
    hours: {
      days: WEEKDAYS.filter((name) => days.includes(name)),
      from: clockOf(opens.toPlainTime()),
      to: clockOf(opens.toPlainTime().add(length)),
    },
  }
}

function clockOf(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' })
}
