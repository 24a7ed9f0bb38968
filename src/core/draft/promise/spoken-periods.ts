import { Temporal } from 'temporal-polyfill'
import { closingTime, isWorkingMoment, nextWorkingMoment } from '../../calendar/working-time.ts'
import type { Company } from '../../company.ts'
import { find } from '../../words/lexicon.ts'
import { type Period, type PromiseRules, promiseWords } from './promise-rules.ts'

/** The lower number of a range, whose upper one counts. */
const LOWER = /(?<!\d)\d{1,2}\s?[-–~](?=\s?\d)/gu
/** Periods that run from now by a count; the others end with the calendar. */
const COUNTED: ReadonlySet<Period['unit']> = new Set(['hour', 'day', 'workday', 'week'])

/** A period named in a sentence. */
export interface SpokenPeriod extends Period {
  /** It runs from now. */
  readonly counted: boolean
  readonly from: number
  readonly to: number
}

/** The periods that a folded sentence names, such as "within two days" or "next week". */
export function periodsIn(folded: string, language: string, rules: PromiseRules): SpokenPeriod[] {
  const { periods } = promiseWords(rules)(language)
  const upper = folded.replace(LOWER, (range) => ' '.repeat(range.length))
  return find(periods, upper).map(({ value, from, to }) => ({ ...value, counted: COUNTED.has(value.unit), from, to }))
}

/**
 * When a period is over, on our calendar: what ends while we are closed ends when we next work, and a week or a month on its last
 * working day.
 *
 * @param now ISO 8601 instant
 * @returns ISO 8601 instant
 */
export function periodEnd({ unit, count }: Period, now: string, company: Company): string {
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone)
  const today = at.toPlainDate()
  if (unit === 'hour') return nextWorkingMoment(at.add({ hours: count }).toInstant().toString(), company)
  if (unit === 'day') return closingOf(today.add({ days: count }), company)
  if (unit === 'week') return closingOf(today.add({ weeks: count }), company)
  if (unit === 'workday') return afterWorkdays(count, today, company)
  return lastClosing(lastDay(unit, today), today, company)
}

/** The closing of a day, or of the next one on which we work. */
function closingOf(day: Temporal.PlainDate, company: Company): string {
  return closingTime(day.toZonedDateTime(company.timeZone).toInstant().toString(), company)
}

function afterWorkdays(count: number, today: Temporal.PlainDate, company: Company): string {
  let closing = closingOf(today.add({ days: 1 }), company)
  for (let done = 1; done < count; done += 1) closing = closingTime(closing, company)
  return closing
}

function lastDay(unit: Period['unit'], today: Temporal.PlainDate): Temporal.PlainDate {
  const sunday = today.add({ days: 7 - today.dayOfWeek })
  if (unit === 'this_week') return sunday
  if (unit === 'next_week') return sunday.add({ weeks: 1 })
  const month = unit === 'this_month' ? today : today.with({ day: 1 }).add({ months: 1 })
  return month.with({ day: month.daysInMonth })
}

/** The closing of our last working day up to a day, from today on; where we do not work any more, of that day. */
function lastClosing(day: Temporal.PlainDate, today: Temporal.PlainDate, company: Company): string {
  const { officeHours, timeZone } = company
  const at = (one: Temporal.PlainDate, plainTime: string) =>
    one.toZonedDateTime({ timeZone, plainTime }).toInstant().toString()
  let last = day
  while (Temporal.PlainDate.compare(last, today) >= 0) {
    if (isWorkingMoment(at(last, officeHours.from), company)) return at(last, officeHours.to)
    last = last.subtract({ days: 1 })
  }
  return at(day, officeHours.to)
}
