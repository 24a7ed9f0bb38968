import { Temporal } from 'temporal-polyfill'

/** The languages of our letters that name months; Chinese, Japanese and Korean count them. */
const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'tr', 'ar']
/** Languages whose short month names are no other words. */
const SHORT = ['en', 'de', 'fr']

/** Names of months in small letters, 1 to 12: the name itself, as it stands beside a day, and shortened. */
export const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) =>
      monthNames(language, month).map((name) => [name, month] as const),
    ),
  ),
)

/** Names of weekdays in small letters, Monday 1 to Sunday 7; of inflected ones the part that stays. */
export const WEEKDAY_NAMES: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((day) => weekdayNames(language, day).map((name) => [name, day] as const)),
  ),
)

function monthNames(language: string, month: number): string[] {
  const date = new Temporal.PlainDate(2026, month, 1)
  const beside = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    .formatToParts(Date.UTC(2026, month - 1, 1))
    .find(({ type }) => type === 'month')
  const names = [date.toLocaleString(language, { month: 'long' }), beside?.value ?? '']
  const short = SHORT.includes(language) ? [date.toLocaleString(language, { month: 'short' })] : []
  const sept = language === 'en' && month === 9 ? ['sep', 'sept'] : []
  return [...names, ...short, ...sept]
    .map((name) => name.toLowerCase().replace(/\.$/u, ''))
    .filter((name) => name !== '')
}

function weekdayNames(language: string, day: number): string[] {
  // The first of June 2026 is a Monday.
  const date = new Temporal.PlainDate(2026, 6, day)
  const name = date.toLocaleString(language, { weekday: 'long' }).toLowerCase()
  if (language === 'en') return [name, date.toLocaleString(language, { weekday: 'short' }).toLowerCase()]
  return [...new Set([language === 'ru' ? name.slice(0, -1) : name, name.replace(/-feira$/u, '')])]
}
