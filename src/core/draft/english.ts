import { Temporal } from 'temporal-polyfill'
import { WEEKDAYS, type Weekday } from '../company.ts'
import type { Quantity } from '../inquiry.ts'
import type { PromisedMoment } from './promise.ts'

/** Units of the trade that are not simply written as they are: one, many. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  pc: ['piece', 'pieces'],
  kg: ['kg', 'kg'],
  g: ['g', 'g'],
  m: ['m', 'm'],
  m2: ['m²', 'm²'],
  m3: ['m³', 'm³'],
  l: ['l', 'l'],
  container_20: ['20-foot container', '20-foot containers'],
  container_40: ['40-foot container', '40-foot containers'],
  container_40hc: ['40-foot high-cube container', '40-foot high-cube containers'],
}

/** Filters of the templates whose name ends in `.en.liquid`. */
export const ENGLISH = {
  number,
  money,
  quantity,
  unit,
  units,
  list,
  date,
  day,
  moment,
  weekdays,
  country,
  count,
} as const

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

/** 185 and 230: "185 to 230"; 3.2 and 5.4: "3.20 to 5.40". */
function money(from: number, to = from): string {
  const places = Number.isInteger(from) && Number.isInteger(to) ? 0 : 2
  const written = [from, to].map((one) =>
    one.toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: 6 }),
  )
  return [...new Set(written)].join(' to ')
}

function quantity({ value, unit: name, max }: Quantity): string {
  const upTo = max === undefined ? '' : ` to ${number(max)}`
  const times = name.startsWith('container_') ? ' x' : ''
  return `${number(value)}${upTo}${times} ${(max ?? value) === 1 ? unit(name) : units(name)}`
}

function unit(name: string): string {
  return UNITS[name]?.[0] ?? name
}

function units(name: string): string {
  const known = UNITS[name]?.[1]
  if (known !== undefined) return known
  if (name.length < 3 || name.endsWith('s')) return name
  if (/(?:x|ch|sh)$/u.test(name)) return `${name}es`
  return /[^aeiou]y$/u.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`
}

function list(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** "6 October 2026" */
function date(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** 2: "two"; from ten on in figures. */
function count(value: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][value] ?? String(value)
}

/** DE: "Germany" */
function country(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code
}

/** "Tuesday, 6 October 2026" */
function day(text: string): string {
  const at = Temporal.PlainDate.from(text)
  return `${at.toLocaleString('en-GB', { weekday: 'long' })}, ${date(text)}`
}

/** "Tuesday, 6 October 2026, 16:00 our time (10:00 your time)" */
function moment({ date: ours, hour, buyers }: PromisedMoment): string {
  const theirs =
    buyers === null ? '' : ` (${buyers.date === ours ? '' : `${day(buyers.date)}, `}${buyers.hour} your time)`
  return `${day(ours)}, ${hour} our time${theirs}`
}

/** "Mon–Fri", "Sun–Thu", "Mon and Thu": days in a row are a range, also across the end of the week. */
function weekdays(days: readonly Weekday[]): string {
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
  return list(runs.map((run) => (run.length < 3 ? run.join(', ') : `${run[0]}–${run.at(-1)}`)))
}
