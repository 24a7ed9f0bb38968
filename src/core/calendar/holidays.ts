import { Temporal } from 'temporal-polyfill'
import { WEEKDAYS } from '../weekdays.ts'
import type { CalendarRules, Feast } from './calendar-rules.ts'
import { easterSunday, orthodoxEaster } from './easter.ts'
import { weekdayOf } from './weekday.ts'

/** A public holiday; both days are included. */
export interface Holiday {
  /** YYYY-MM-DD */
  readonly from: string
  /** YYYY-MM-DD */
  readonly to: string
  readonly name: { readonly en: string; readonly zh: string }
  /** It may fall a day beside. */
  readonly about: boolean
}

/**
 * The main public holidays of a country in a year, in their order; none for a country we do not know.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function holidaysOf(country: string, year: number, { countries, feasts }: CalendarRules): Holiday[] {
  const known = (countries[country]?.off ?? []).flatMap((name) => feasts[name] ?? [])
  const holidays = known.flatMap((feast) =>
    firstDays(feast, year).map((first): Holiday => {
      const { en, zh, days, about } = feast
      return { from: first.toString(), to: first.add({ days: days - 1 }).toString(), name: { en, zh }, about }
    }),
  )
  return holidays.toSorted((a, b) => a.from.localeCompare(b.from))
}

/**
 * Whether offices of a country work on a day.
 *
 * @param day YYYY-MM-DD
 */
export function isWorkday(country: string, day: string, calendars: CalendarRules): boolean {
  const date = Temporal.PlainDate.from(day)
  return (
    isWeekday(country, date, calendars) && !isHoliday(country, date, calendars) && !isMovedTo(country, date, calendars)
  )
}

/** The first day after a day on which offices of the country work. YYYY-MM-DD */
export function nextWorkday(country: string, day: string, calendars: CalendarRules): string {
  let date = Temporal.PlainDate.from(day).add({ days: 1 })
  while (!isWorkday(country, date.toString(), calendars)) date = date.add({ days: 1 })
  return date.toString()
}

function firstDays(feast: Feast, year: number): Temporal.PlainDate[] {
  if ('on' in feast) return [Temporal.PlainDate.from(`${year}-${feast.on}`)]
  if ('easter' in feast) return [easterSunday(year).add({ days: feast.easter })]
  if ('orthodox' in feast) return [orthodoxEaster(year).add({ days: feast.orthodox })]
  if ('nth' in feast) return [nthWeekday(feast, year)]
  return feast.dates.map((date) => Temporal.PlainDate.from(date)).filter((date) => date.year === year)
}

function nthWeekday({ nth, day, month, before }: Extract<Feast, { nth: number }>, year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const weekday = WEEKDAYS.indexOf(day) + 1
  if (nth > 0) return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
  const last = first.with({ day: before === undefined ? first.daysInMonth : before - 1 })
  return last.with({ day: last.day - ((last.dayOfWeek - weekday + 7) % 7) })
}

function isWeekday(country: string, date: Temporal.PlainDate, { countries }: CalendarRules): boolean {
  return !(countries[country]?.weekend ?? ['Sat', 'Sun']).includes(weekdayOf(date))
}

function isHoliday(country: string, date: Temporal.PlainDate, calendars: CalendarRules): boolean {
  const day = date.toString()
  const near = [date.year - 1, date.year].flatMap((year) => holidaysOf(country, year, calendars))
  return near.some(({ from, to }) => from <= day && day <= to)
}

/** The days right behind a weekend stand for the holidays that fell on it and move, one for each. */
function isMovedTo(country: string, date: Temporal.PlainDate, calendars: CalendarRules): boolean {
  const moves = calendars.countries[country]?.moves ?? []
  if (moves.length === 0) return false
  const isOff = (day: Temporal.PlainDate) => !isWeekday(country, day, calendars) || isHoliday(country, day, calendars)
  let day = dayBefore(date)
  let owed = 0
  for (; !isOff(day); day = dayBefore(day)) owed -= 1
  for (; isOff(day); day = dayBefore(day)) {
    if (moves.includes(weekdayOf(day)) && isHoliday(country, day, calendars)) owed += 1
  }
  return owed > 0
}

function dayBefore({ year, month, day }: Temporal.PlainDate): Temporal.PlainDate {
  if (day > 1) return Temporal.PlainDate.from({ year, month, day: day - 1 })
  return month > 1
    ? Temporal.PlainDate.from({ year, month: month - 1, day: 31 }, { overflow: 'constrain' })
    : Temporal.PlainDate.from({ year: year - 1, month: 12, day: 31 })
}
