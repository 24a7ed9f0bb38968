import { Temporal } from 'temporal-polyfill'
import { weekdayOf } from '../calendar/weekday.ts'
import type { Rules } from '../rules.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'
import { datesIn, type WrittenDate } from './written-dates.ts'

/** A sentence in which we bind ourselves. */
const PROMISE = /\b(?:will|shall)\b|\b(?:I|we)['’]ll\b|\bvalid\b|\bnext step\b/iu

/** The same moment on the buyer's clock: our Saturday may be his Sunday. */
const BUYERS_CLOCK = /\([^()]*\byour time\)/giu

/** Dates that cannot be kept: promised in the past or on a day we are closed, or with the wrong weekday. */
export function brokenDates({ sentences }: LetterText, { company }: Rules, now: string): Found[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone).toPlainDate()
  return sentences.flatMap((sentence) =>
    datesIn(sentence.replace(BUYERS_CLOCK, ''), today).flatMap((date) => {
      if (date.weekday !== null && weekdayOf(date.day) !== date.weekday) return [found('weekday-wrong', date)]
      if (!PROMISE.test(sentence)) return []
      if (Temporal.PlainDate.compare(date.day, today) < 0) return [found('date-past', date)]
      const working = /\bvalid\b|\bclosed\b/iu.test(sentence) || isOfficeDay(date.day, company)
      return working ? [] : [found('date-closed', date)]
    }),
  )
}

function found(check: Found['check'], { words }: WrittenDate): Found {
  return { check, evidence: words }
}

function isOfficeDay(day: Temporal.PlainDate, { officeHours, closed }: Rules['company']): boolean {
  const date = day.toString()
  return officeHours.days.includes(weekdayOf(day)) && !closed.some(({ from, to }) => from <= date && date <= to)
}
