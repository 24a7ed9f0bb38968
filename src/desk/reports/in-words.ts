import type { TFunction } from 'i18next'
import { isFew, type Share } from '../../core/report/share.ts'
import { spanInWords, workInWords } from '../shell/time.ts'

/** A dash where there is nothing to tell. */
const NOTHING = '–'

/** A share as a percentage, or as "3 of 4" where a percentage would say more than is known. */
export function shareInWords(share: Share, t: TFunction, locale: string): string {
  if (share.of === 0) return NOTHING
  if (isFew(share)) return t('report.of', { part: share.part, of: share.of })
  return percent(share.part / share.of, locale)
}

export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** How long buyers waited, by the calendar. */
export function wallInWords(milliseconds: number | null, locale: string): string {
  return milliseconds === null ? NOTHING : spanInWords(milliseconds, locale)
}

/** How long of it we were at work; nothing of it when the answer came before we opened. */
export function workedInWords(milliseconds: number | null, locale: string): string {
  return milliseconds === null ? NOTHING : workInWords(milliseconds, locale)
}

/** The days of a period, both ends part of it. */
export function daysInWords(period: { from: string; to: string }, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  return format.formatRange(Date.parse(period.from), Date.parse(period.to) - 1)
}

/** The weekday and hour of an hour of the week, such as "Tuesday 14:00". */
export function hourInWords(hour: number, locale: string): string {
  // 5 January 1970 was a Monday.
  const then = Date.UTC(1970, 0, 5, hour)
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(then)
}

/** Short names of the days of the week, Monday first. */
export function dayNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(1970, 0, 5 + day)))
}
