import { Temporal } from 'temporal-polyfill'
import type { Company } from '../../company.ts'
import type { Reason } from '../../reason.ts'
import { WEEKDAYS } from '../../weekdays.ts'
import { find, has } from '../../words/lexicon.ts'
import type { Sentence } from '../../words/sentences.ts'
import { datesIn } from '../written/written-dates.ts'
import { type NamedDay, type PromiseRules, promiseWords } from './promise-rules.ts'
import { periodEnd, periodsIn, type SpokenPeriod } from './spoken-periods.ts'

/** How far from its day an hour or a part of the day may stand. */
const NEAR = 24
const HOUR = /\b(?<hour>[01]?\d|2[0-3])[:：](?<minute>[0-5]\d)(?:\s?(?<half>[ap])\.?m\b)?/iu
const NOON = '12:00'

interface SpokenDay {
  readonly day: Temporal.PlainDate
  readonly words: string
  readonly to: number
}

/** A moment that words of ours name. */
export interface NamedMoment {
  /** ISO 8601 instant. */
  readonly at: string
  /** Why this moment is meant. */
  readonly reasons: readonly Reason[]
}

type Spoken = Pick<Sentence, 'raw' | 'folded'>
type Books = { readonly promises: PromiseRules; readonly company: Company }

/**
 * The moment a sentence of ours names, on our calendar; without an hour it is the end of that day's work. A day says more than
 * the week or the month it lies in.
 *
 * @param now ISO 8601 instant
 * @param from where in the sentence to look first; before it only when nothing stands behind
 * @returns null when the sentence names no day
 */
export function promisedDay(
  sentence: Spoken,
  from: number,
  language: string,
  { promises, company }: Books,
  now: string,
): NamedMoment | null {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone).toPlainDate()
  const days = [...writtenDays(sentence.raw, today), ...namedDays(sentence, language, promises, today)]
  const periods = periodsIn(sentence.folded, language, promises)
  const sharp = [...days, ...periods.filter(({ counted }) => counted)].toSorted((a, b) => a.to - b.to)
  const named = sharp.length > 0 ? sharp : periods
  const meant = named.find(({ to }) => to > from) ?? named[0]
  if (meant === undefined) return null
  return 'day' in meant
    ? onDay(meant, sentence, language, { promises, company })
    : endOf(meant, sentence, { promises, company }, now)
}

function onDay(
  { day, words, to }: SpokenDay,
  sentence: Spoken,
  language: string,
  { promises, company }: Books,
): NamedMoment {
  const hour = hourAfter(sentence.raw, to) ?? (isMorning(sentence, to, language, promises) ? NOON : null)
  const plainTime = hour ?? company.officeHours.to
  const at = day.toZonedDateTime({ timeZone: company.timeZone, plainTime }).toInstant().toString()
  return { at, reasons: [{ rule: 'named-day', because: promises.because.day, evidence: words }] }
}

function endOf(period: SpokenPeriod, { raw }: Spoken, { promises, company }: Books, now: string): NamedMoment {
  const evidence = raw.slice(period.from, period.to)
  return {
    at: periodEnd(period, now, company),
    reasons: [{ rule: 'named-period', because: promises.because.period, evidence }],
  }
}

function writtenDays(raw: string, today: Temporal.PlainDate): SpokenDay[] {
  return datesIn(raw, today).map(({ words, day }) => ({ day, words, to: raw.indexOf(words) + words.length }))
}

/** A weekday is the next one of its name, today included; a weekday beside a written date says nothing new. */
function namedDays(
  { raw, folded }: Spoken,
  language: string,
  rules: PromiseRules,
  today: Temporal.PlainDate,
): SpokenDay[] {
  const { days, nextWeek } = promiseWords(rules)(language)
  const later = has(nextWeek, folded)
  return find(days, folded).flatMap(({ value, from, to }) => {
    const day = dayNamed(value, today, later)
    return day === null ? [] : [{ day, words: raw.slice(from, to), to }]
  })
}

function dayNamed(name: NamedDay, today: Temporal.PlainDate, nextWeek: boolean): Temporal.PlainDate | null {
  if (name === 'none') return null
  if (name === 'today') return today
  if (name === 'tomorrow') return today.add({ days: 1 })
  if (name === 'after_tomorrow') return today.add({ days: 2 })
  const ofWeek = WEEKDAYS.indexOf(name) + 1 - today.dayOfWeek
  return today.add({ days: nextWeek ? ofWeek + 7 : (ofWeek + 7) % 7 })
}

function hourAfter(raw: string, from: number): string | null {
  const { hour, minute, half } = HOUR.exec(raw.slice(from, from + NEAR))?.groups ?? {}
  if (hour === undefined || minute === undefined) return null
  const clock = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${String(clock).padStart(2, '0')}:${minute}`
}

function isMorning({ folded }: Spoken, day: number, language: string, rules: PromiseRules): boolean {
  return find(promiseWords(rules)(language).morning, folded).some(({ to }) => Math.abs(to - day) <= NEAR)
}
