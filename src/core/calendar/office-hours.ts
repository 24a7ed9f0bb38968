import { Temporal } from 'temporal-polyfill'
import { type Company, WEEKDAYS, type Weekday } from '../company.ts'
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

/**
 * Our office hours as the buyer's clock shows them in the week that begins on a date.
 * Our Monday morning may be the buyer's Sunday evening; when clocks change in that week, the days fall into two groups.
 *
 * @param zone IANA time zone of the buyer
 * @param date first day of the week, such as 2026-11-22
 */
export function officeHoursInZone({ officeHours, timeZone }: Company, zone: string, date: string): HoursInZone[] {
  const groups = new Map<string, { days: Weekday[]; from: string; to: string }>()
  for (const day of weekFrom(date)) {
    if (!officeHours.days.includes(weekdayOf(day))) continue
    const there = (plainTime: string) => day.toZonedDateTime({ timeZone, plainTime }).withTimeZone(zone)
    const opens = there(officeHours.from)
    const [from, to] = [clockOf(opens), clockOf(there(officeHours.to))]
    const group = groups.get(`${from} ${to}`) ?? { days: [], from, to }
    groups.set(`${from} ${to}`, group)
    group.days.push(weekdayOf(opens.toPlainDate()))
  }
  return [...groups.values()].map((group) => ({ ...group, days: mondayFirst(group.days) }))
}

function weekFrom(date: string): Temporal.PlainDate[] {
  return WEEKDAYS.map((_, days) => Temporal.PlainDate.from(date).add({ days }))
}

function clockOf(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' })
}

function mondayFirst(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day))
}
