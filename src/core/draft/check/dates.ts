import { Temporal } from 'temporal-polyfill'
import { weekdayOf } from '../../calendar/weekday.ts'
import type { Rules } from '../../rules.ts'
import { datesIn, type WrittenDate } from '../written/written-dates.ts'
import { hoursIn } from '../written/written-hours.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'

/** What stands in brackets: with a time of day in it, the same moment on the buyer's clock, where our Saturday may be Sunday. */
const BRACKETS = /[（(][^()（）\n]*[)）]/gu

/** Dates that cannot be kept: promised in the past or on a day we are closed, or with the wrong weekday; and a letter without a next step. */
export function dateFaults(letter: LetterText, { company }: Rules, now: string): Found[] {
  const { sentences, words } = letter
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone).toPlainDate()
  const broken = sentences.flatMap((sentence) =>
    datesIn(withoutBuyersClock(sentence), today).flatMap((date) => {
      if (date.weekday !== null && weekdayOf(date.day) !== date.weekday) return [found('weekday-wrong', date)]
      if (words === null || sentence.search(words.promise) === -1) return []
      const isPast = Temporal.PlainDate.compare(date.day, today) < 0
      if (isPast) return sentence.search(words.closed) === -1 ? [found('date-past', date)] : []
      const isClosed = !isOfficeDay(date.day, company) && !isNoPromise(sentence, letter)
      return isClosed ? [found('date-closed', date)] : []
    }),
  )
  return sentences.some((sentence) => isDatedStep(sentence, letter))
    ? broken
    : [...broken, { check: 'no-next-step', evidence: '' }]
}

/** A day on which something happens, other than the end of an offer. */
function isDatedStep(sentence: string, { words }: LetterText): boolean {
  return datesIn(sentence).length > 0 && (words === null || sentence.search(words.valid) === -1)
}

/** The day an offer ends, and the days we are closed, need not be worked. */
function isNoPromise(sentence: string, { words }: LetterText): boolean {
  return words !== null && (sentence.search(words.valid) !== -1 || sentence.search(words.closed) !== -1)
}

function withoutBuyersClock(sentence: string): string {
  return sentence.replace(BRACKETS, (words) => (hoursIn(words).length > 0 ? ' ' : words))
}

function found(check: Found['check'], { words }: WrittenDate): Found {
  return { check, evidence: words }
}

function isOfficeDay(day: Temporal.PlainDate, { officeHours, closed }: Rules['company']): boolean {
  const date = day.toString()
  return officeHours.days.includes(weekdayOf(day)) && !closed.some(({ from, to }) => from <= date && date <= to)
}
