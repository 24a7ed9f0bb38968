import { Temporal } from 'temporal-polyfill'
import { type Company, WEEKDAYS } from '../../company.ts'
import { find, has } from '../../words/lexicon.ts'
import type { Sentence } from '../../words/sentences.ts'
import { datesIn } from '../written/written-dates.ts'
import { type NamedDay, type PromiseRules, promiseWords } from './promise-rules.ts'

/** How far behind its day an hour may stand. */
const HOUR_NEAR = 24
const HOUR = /\b(?<hour>[01]?\d|2[0-3])[:：](?<minute>[0-5]\d)(?:\s?(?<half>[ap])\.?m\b)?/iu

interface SpokenDay {
  readonly day: Temporal.PlainDate
  readonly to: number
}

/**
 * The moment a sentence of ours names, on our calendar; without an hour it is the end of that day's work.
 *
 * @param now ISO 8601 instant
 * @param from where in the sentence to look first; before it only when nothing stands behind
 * @returns ISO 8601 instant; null when the sentence names no day
 */
export function promisedDay(
  sentence: Pick<Sentence, 'raw' | 'folded'>,
  from: number,
  language: string,
  { promises, company }: { readonly promises: PromiseRules; readonly company: Company },
  now: string,
): string | null {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone).toPlainDate()
  const days = [...writtenDays(sentence.raw, today), ...namedDays(sentence.folded, language, promises, today)].toSorted(
    (a, b) => a.to - b.to,
  )
  const meant = days.find(({ to }) => to > from) ?? days[0]
  if (meant === undefined) return null
  const plainTime = hourAfter(sentence.raw, meant.to) ?? company.officeHours.to
  return meant.day.toZonedDateTime({ timeZone: company.timeZone, plainTime }).toInstant().toString()
}

function writtenDays(raw: string, today: Temporal.PlainDate): SpokenDay[] {
  return datesIn(raw, today).map(({ words, day }) => ({ day, to: raw.indexOf(words) + words.length }))
}

/** A weekday is the next one of its name, today included; a weekday beside a written date says nothing new. */
function namedDays(folded: string, language: string, rules: PromiseRules, today: Temporal.PlainDate): SpokenDay[] {
  const { days, nextWeek } = promiseWords(rules)(language)
  const later = has(nextWeek, folded)
  return find(days, folded).flatMap(({ value, to }) => {
    const day = dayNamed(value, today, later)
    return day === null ? [] : [{ day, to }]
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
  const { hour, minute, half } = HOUR.exec(raw.slice(from, from + HOUR_NEAR))?.groups ?? {}
  if (hour === undefined || minute === undefined) return null
  const clock = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${String(clock).padStart(2, '0')}:${minute}`
}
