import { Temporal } from 'temporal-polyfill'
import type { PeriodName } from './periods.ts'

/** What a person chose; the days, YYYY-MM-DD, belong to `own` and are both part of it. */
export interface PeriodChoice {
  readonly period: PeriodName
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** From (inclusive) to (exclusive), in milliseconds since 1970. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** Days of the longest period. */
const LONGEST = 366

/**
 * The days of a period, by the clock of the company: this week from Monday, the last 28 days, this quarter of the year, each
 * with today; or days of one's own, at most a year of them.
 *
 * @param now ISO 8601 instant
 * @returns null for days that are missing, turned round, or more than a year
 */
export function periodOf({ period, from, to }: PeriodChoice, timeZone: string, now: string): Period | null {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const first = period === 'own' ? dayOf(from) : FIRST[period](today)
  const last = period === 'own' ? dayOf(to) : today
  if (first === null || last === null) return null
  const days = first.until(last).days
  if (days < 0 || days >= LONGEST) return null
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
  return { from: start(first), to: start(last.add({ days: 1 })) }
}

/** Whether a moment, milliseconds since 1970, belongs to a period. */
export function isWithin(at: number, { from, to }: Period): boolean {
  return at >= from && at < to
}

const FIRST: Record<Exclude<PeriodName, 'own'>, (today: Temporal.PlainDate) => Temporal.PlainDate> = {
  week: (today) => today.subtract({ days: today.dayOfWeek - 1 }),
  weeks: (today) => today.subtract({ days: 27 }),
  quarter: (today) => today.with({ month: today.month - ((today.month - 1) % 3), day: 1 }),
}

function dayOf(day: string | undefined): Temporal.PlainDate | null {
  try {
    return day === undefined ? null : Temporal.PlainDate.from(day)
  } catch {
    return null
  }
}
