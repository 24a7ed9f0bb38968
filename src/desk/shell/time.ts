import { dateFormat, listFormat, numberFormat } from './formats.ts'

const MINUTE = 60_000
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const

/** A span in words with at most two units, such as "2 hr 10 min". Less than a minute counts as one. */
export function spanInWords(milliseconds: number, language: string): string {
  let minutes = Math.max(1, Math.round(Math.abs(milliseconds) / MINUTE))
  const parts: string[] = []
  for (const [unit, length] of UNITS) {
    const count = Math.floor(minutes / length)
    if (count > 0) parts.push(unitInWords(count, unit, language))
    else if (parts.length > 0) break
    minutes -= count * length
  }
  return joined(parts.slice(0, 2), language)
}

/** Working time in words, never in days: a day of work is no day. Minutes are told below ten hours. */
export function workInWords(milliseconds: number, language: string): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE))
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes < 600 ? minutes % 60 : 0, 'minute'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => unitInWords(count, unit, language))
  return joined(told, language)
}

/**
 * How near a deadline is: `over`, `soon` within two hours of work, else `later`.
 *
 * @param left milliseconds, negative when it has passed
 * @param work of it in working time, as far as it is known
 */
export function nearness(left: number, work: number | null): 'over' | 'soon' | 'later' {
  if (left <= 0) return 'over'
  return (work ?? left) < 120 * MINUTE ? 'soon' : 'later'
}

/** An instant, short: the time of day today, else the day with the time; the year only when it is another one. */
export function instantInWords(instant: string, now: number, language: string, timeZone?: string): string {
  const then = new Date(instant)
  const zone = timeZone === undefined ? {} : { timeZone }
  const days = dateFormat('en-CA', { ...DAY, ...zone })
  const [day, today] = [days.format(then), days.format(now)]
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const
  if (day === today) return dateFormat(language, time).format(then)
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return dateFormat(language, { month: 'short', day: 'numeric', ...year, ...time }).format(then)
}

/** An instant in full, for what is written down and kept. */
export function dayAndTime(instant: string, language: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

/** What a clock in a zone shows, such as "Tue 09:14"; null for a zone that does not exist. */
export function clockAt(timeZone: string, now: number, language: string): string | null {
  try {
    const options = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
    return dateFormat(language, options).format(now)
  } catch {
    return null
  }
}

function unitInWords(count: number, unit: string, language: string): string {
  return numberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
}

/** With a blank between them where the language wants one. */
function joined(parts: readonly string[], language: string): string {
  return listFormat(language, { type: 'unit', style: 'narrow' }).format(parts)
}
