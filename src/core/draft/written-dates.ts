import { Temporal } from 'temporal-polyfill'
import { WEEKDAYS, type Weekday } from '../company.ts'

/** A date as an English letter writes it. */
export interface WrittenDate {
  readonly words: string
  readonly day: Temporal.PlainDate
  /** The weekday written before it; null when none is. */
  readonly weekday: Weekday | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?<month>${MONTHS.join('|')})[a-z]*\.?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:,?\s+(?<year>\d{4}))?`
const WEEKDAY = String.raw`(?:\b(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?`
const FORMS = [
  new RegExp(String.raw`${WEEKDAY}\b${DAY}\s+(?:of\s+)?${MONTH}\b${YEAR}`, 'giu'),
  new RegExp(String.raw`${WEEKDAY}\b${MONTH}\s+${DAY}\b(?!\s*(?:pcs?|pieces|sets|:))${YEAR}`, 'giu'),
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/gu,
]
const CLOCK = /\b\d{1,2}:\d{2}\b|\bUTC[+-]\d{1,2}(?::\d{2})?/gu

/**
 * The dates of a text in the order of their forms.
 *
 * @param today a date without a year is the one nearest to it
 */
export function datesIn(text: string, today?: Temporal.PlainDate): WrittenDate[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap(({ 0: words, groups = {} }) => {
    const month = MONTHS.indexOf((groups['month'] ?? '').toLowerCase()) + 1 || Number(groups['month'])
    const year = groups['year'] ?? nearestYear(month, today)
    const day = plainDate(Number(year), month, Number(groups['day']))
    return day === null ? [] : [{ words, day, weekday: weekdayNamed(groups['weekday']) }]
  })
}

/** A month half a year back or more is next year's. */
function nearestYear(month: number, today: Temporal.PlainDate | undefined): number {
  if (today === undefined) return 2000
  if (month - today.month > 6) return today.year - 1
  return today.month - month >= 6 ? today.year + 1 : today.year
}

/** The text without its dates and times of day. */
export function withoutDates(text: string): string {
  return [...FORMS, CLOCK].reduce((rest, form) => rest.replace(form, ' '), text)
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

function weekdayNamed(name: string | undefined): Weekday | null {
  return WEEKDAYS.find((weekday) => weekday.toLowerCase() === name?.toLowerCase()) ?? null
}
