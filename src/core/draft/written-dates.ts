import { Temporal } from 'temporal-polyfill'
import { WEEKDAYS, type Weekday } from '../company.ts'
import { MONTH_NAMES, WEEKDAY_NAMES } from './calendar-names.ts'

/** A date as a letter writes it, in any language of our letters. */
export interface WrittenDate {
  readonly words: string
  readonly day: Temporal.PlainDate
  /** The weekday written beside it; null when none is. */
  readonly weekday: Weekday | null
}

const MONTH = String.raw`(?<month>${anyOf(MONTH_NAMES)})(?!\p{L})\.?`
const DAY = String.raw`(?<![\p{L}\d.])(?<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?`
const YEAR = String.raw`(?:,?\s+(?:del?\s+)?(?<year>\d{4}))?(?!\d)`
const WEEKDAY = String.raw`(?<weekday>${anyOf(WEEKDAY_NAMES)})(?:\p{L}{1,3})?`
const BEFORE = String.raw`(?:(?<!\p{L})${WEEKDAY}(?!\p{L})[.,،]?\s+(?:(?:den|dem|the|le|el|il|dia|día)\s+)?)?`
const AFTER = String.raw`(?:,?\s+(?<after>${anyOf(WEEKDAY_NAMES)})(?!\p{L}))?`
const SIGN = '[月火水木金土日월화수목금토一二三四五六天일]'
const FORMS = [
  new RegExp(String.raw`${BEFORE}${DAY}\s+(?:of\s+|de\s+)?${MONTH}${YEAR}${AFTER}`, 'giu'),
  new RegExp(
    String.raw`${BEFORE}(?<!\p{L})${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?!\s*(?:pcs?|pieces|sets|:))${YEAR}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:(?<year>\d{4})\s?[年년]\s?)?(?<!\d)(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일](?:\s?[(（]?(?:星期|周|週)?(?<sign>${SIGN})(?:曜日?|요일|(?=[)）])|(?<=(?:星期|周|週).)))?`,
    'gu',
  ),
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/gu,
]
const SIGNS = ['月월一', '火화二', '水수三', '木목四', '金금五', '土토六', '日일天']

/**
 * The dates of a text in the order of their forms.
 *
 * @param today a date without a year is the one nearest to it
 */
export function datesIn(text: string, today?: Temporal.PlainDate): WrittenDate[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap(({ 0: words, groups = {} }) => {
    const month = MONTH_NAMES.get((groups['month'] ?? '').toLowerCase()) ?? Number(groups['month'])
    const year = groups['year'] ?? nearestYear(month, today)
    const day = plainDate(Number(year), month, Number(groups['day']))
    return day === null ? [] : [{ words, day, weekday: weekdayNamed(groups) }]
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

function weekdayNamed({ weekday, after, sign }: Readonly<Record<string, string>>): Weekday | null {
  const at =
    WEEKDAY_NAMES.get((weekday ?? after ?? '').toLowerCase()) ??
    SIGNS.findIndex((one) => sign !== undefined && one.includes(sign)) + 1
  return WEEKDAYS[at - 1] ?? null
}

/** The names as alternatives, longer ones first. */
function anyOf(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].toSorted((one, other) => other.length - one.length).join('|')
}
