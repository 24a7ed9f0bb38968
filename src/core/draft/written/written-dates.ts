import { Temporal } from 'temporal-polyfill'
import { WEEKDAYS, type Weekday } from '../../weekdays.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar-names.ts'

/** A date as a letter writes it, in any language of our letters. */
export interface WrittenDate {
  readonly words: string
  readonly day: Temporal.PlainDate
  /** The weekday written beside it; null when none is. */
  readonly weekday: Weekday | null
}

const MONTH = String.raw`(?<month>${anyOf(MONTH_NAMES)})(?!\p{L})\.?`
const YEAR = String.raw`(?:,?\s(?:del?\s)?(?<year>\d{4}))?(?!\d)`
const FORMS = [
  new RegExp(
    String.raw`(?<![\p{L}\d.])(?<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?\s(?:of\s|de\s)?${MONTH}${YEAR}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${MONTH}\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?!\s?(?:pcs?|pieces|sets|:))${YEAR}`,
    'giu',
  ),
  /(?:(?<year>\d{4})\s?[年년]\s?)?(?<!\d)(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]/gu,
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/gu,
]
/** The word before a date, and the word or sign after it: one of them may be its weekday. */
const BEFORE = /(?<weekday>[\p{L}-]{2,16})[.,،]?\s(?:(?:den|dem|the|le|el|il|dia|día)\s)?$/iu
const AFTER = /^,?\s(?<weekday>\p{L}{3,12})/u
const SIGN_AFTER =
  /^\s?[(（]?(?:星期|周|週)?(?<sign>[月火水木金土日월화수목금토一二三四五六天일])(?:曜|요일|[)）]|(?<=[期周週].))/u
const SIGNS = ['月월一', '火화二', '水수三', '木목四', '金금五', '土토六', '日일天']
/** How far a weekday may stand from its date, in signs. */
const BESIDE = 22

/**
 * The dates of a text in the order of their forms.
 *
 * @param today a date without a year is the one nearest to it
 */
export function datesIn(text: string, today?: Temporal.PlainDate): WrittenDate[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap(({ 0: words, index, groups = {} }) => {
    const month = MONTH_NAMES.get((groups['month'] ?? '').toLowerCase()) ?? Number(groups['month'])
    const year = groups['year'] ?? nearestYear(month, today)
    const day = plainDate(Number(year), month, Number(groups['day']))
    return day === null ? [] : [{ words, day, weekday: weekdayBeside(text, index, index + words.length) }]
  })
}

/** A month half a year back or more is next year's. */
function nearestYear(month: number, today: Temporal.PlainDate | undefined): number {
  if (today === undefined) return 2000
  if (month - today.month > 6) return today.year - 1
  return today.month - month >= 6 ? today.year + 1 : today.year
}

/** The text without its dates. */
export function withoutDates(text: string): string {
  return FORMS.reduce((rest, form) => rest.replace(form, ' '), text)
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

function weekdayBeside(text: string, from: number, to: number): Weekday | null {
  const after = text.slice(to, to + BESIDE)
  const sign = SIGN_AFTER.exec(after)?.groups?.['sign']
  if (sign !== undefined) return WEEKDAYS[SIGNS.findIndex((signs) => signs.includes(sign))] ?? null
  const named = [BEFORE.exec(text.slice(Math.max(0, from - BESIDE), from)), AFTER.exec(after)]
  return named.map((found) => weekdayNamed(found?.groups?.['weekday'] ?? '')).find((one) => one !== null) ?? null
}

/** The longest beginning that is a weekday's name: endings change with the case. */
function weekdayNamed(word: string): Weekday | null {
  const low = word.toLowerCase()
  const ends = [0, 1, 2, 3].map((cut) => low.length - cut)
  const known = ends.map((end) => WEEKDAY_NAMES.get(low.slice(0, end))).find((day) => day !== undefined)
  return WEEKDAYS[(known ?? 0) - 1] ?? null
}

/** The names as alternatives, longer ones first. */
function anyOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].toSorted((one, other) => other.length - one.length).join('|')
}
