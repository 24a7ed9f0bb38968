import type { Temporal } from 'temporal-polyfill'
import { WEEKDAYS, type Weekday } from '../weekdays.ts'

/** The weekday of a date, in our words. */
export function weekdayOf(date: Temporal.PlainDate): Weekday {
  return WEEKDAYS[date.dayOfWeek - 1]!
}
