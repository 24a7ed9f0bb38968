import { Temporal } from 'temporal-polyfill'
import type { Money, Quantity } from '../../inquiry.ts'
import { WEEKDAYS, type Weekday } from '../../weekdays.ts'
import type { PromisedMoment } from '../promise/promise.ts'
import type { FileWording } from './file-wording.ts'
import type { LanguageWords } from './language-words.ts'
import { LETTER_LANGUAGES, type LetterLanguage } from './letter-language.ts'

/** A price, or a range of it. */
export interface Price {
  readonly from: number
  readonly to: number
  /** ISO 4217 */
  readonly currency: string
}

/** Fills another part of the same language. */
type Fill = (part: string, values: Readonly<Record<string, unknown>>) => string

/**
 * What templates of a language may do with a value: dates, numbers, prices, units, lists and names in that language's
 * form (Unicode CLDR, by Intl), and the words of the company's files in that language.
 */
export function filtersFor(language: LetterLanguage, { units }: LanguageWords, wording: FileWording, fill: Fill) {
  const locale = LETTER_LANGUAGES[language]
  const plural = new Intl.PluralRules(locale)
  const counted = (unit: string, count: number) => units[unit]?.[plural.select(count)] ?? units[unit]?.other ?? unit
  return {
    ...wording,
    number: (value: number) => numberIn(locale, value),
    price: (price: Price | Money) => priceIn(locale, price),
    counted,
    /** One of it, as after "per". */
    unit: (unit: string) => counted(unit, 1),
    /** Many of it, as after "how many". */
    units: (unit: string) => counted(unit, 100),
    quantity: (quantity: Quantity) => fill('quantity', { max: null, ...quantity }),
    moment: (moment: PromisedMoment) => fill('moment', { ...moment }),
    list: (items: readonly string[]) => listIn(locale, items, 'conjunction'),
    choice: (items: readonly string[]) => listIn(locale, items, 'disjunction'),
    date: (day: string) => dateIn(locale, day, { day: 'numeric', month: 'long', year: 'numeric' }),
    day: (day: string) => dateIn(locale, day, { weekday: 'long', day: 'numeric', month: 'long' }),
    weekdays: (days: readonly Weekday[]) => weekdaysIn(locale, days),
    country: (code: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code,
    language: (code: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code,
  } as const
}

/** Up to six places: a thread's pitch of 0.125 mm stays one. */
function numberIn(locale: string, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)
}

/** "USD 185–230", "185–230 USD", "USD 3.20–5.40". */
function priceIn(locale: string, price: Price | Money): string {
  const [from, to] = 'amount' in price ? [price.amount, price.amount] : [price.from, price.to]
  const places = Number.isInteger(from) && Number.isInteger(to) ? 0 : 2
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: price.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: places,
    maximumFractionDigits: Math.max(places, 6),
  })
  const written = from === to ? format.format(from) : format.formatRange(from, to)
  return written.replace(/\u00a0(?=[A-Z]{3})|(?<=[A-Z]{3})\u00a0/gu, ' ')
}

/** "CE, UL and GS". */
function listIn(locale: string, items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  const written = new Intl.ListFormat(locale, { type }).format(items)
  // The Arabic "and" clings to the next word, which reads badly before a Latin name.
  return locale.startsWith('ar') ? written.replace(/(?<= )و(?=[\w])/gu, 'و ') : written
}

function dateIn(locale: string, day: string, form: Intl.DateTimeFormatOptions): string {
  const written = Temporal.PlainDate.from(day).toLocaleString(locale, form)
  // French counts the first of a month alone as an ordinal; CLDR does not.
  return locale === 'fr' ? written.replace(/(?<!\d)1 (?=\p{L})/u, '1er ') : written
}

/** "Mon–Fri", "Sun–Thu", "Mon and Thu": days in a row are a range, also across the end of the week. */
function weekdaysIn(locale: string, days: readonly Weekday[]): string {
  const name = (day: Weekday) => dateIn(locale, `2024-01-0${WEEKDAYS.indexOf(day) + 1}`, { weekday: 'short' })
  const runs = runsOf(days).map((run) =>
    run.length < 3 ? run.map(name).join(', ') : `${name(run[0] ?? 'Mon')}–${name(run.at(-1) ?? 'Sun')}`,
  )
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(runs)
}

function runsOf(days: readonly Weekday[]): Weekday[][] {
  const isOpen = (at: number) => days.includes(WEEKDAYS.at(at % 7) ?? 'Mon')
  const first = Math.max(
    0,
    WEEKDAYS.findIndex((_, at) => isOpen(at) && !isOpen(at - 1)),
  )
  const runs: Weekday[][] = []
  for (const [step, day] of [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)].entries()) {
    if (!days.includes(day)) continue
    const run = isOpen(first + step + 6) ? runs.at(-1) : undefined
    if (run) run.push(day)
    else runs.push([day])
  }
  return runs
}
