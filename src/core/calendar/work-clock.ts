import type { OpenHours } from './time-left.ts'

/** The working time between two moments, in milliseconds; both since 1970. */
export type WorkClock = (from: number, to: number) => number

/**
 * Measures working time any number of times: the hours are summed up once and each end is found by halving.
 *
 * @param hours of ours in their order; before the first and after the last nobody works
 */
export function workClock(hours: readonly OpenHours[]): WorkClock {
  const opens = hours.map(({ from }) => Date.parse(from))
  const closes = hours.map(({ to }) => Date.parse(to))
  const before = [0]
  for (const [place, open] of opens.entries()) before.push((before[place] ?? 0) + (closes[place] ?? open) - open)
  const workedAt = (moment: number): number => {
    const place = lastNotAfter(opens, moment)
    const [open, close] = [opens[place], closes[place]]
    if (open === undefined || close === undefined) return 0
    return (before[place] ?? 0) + Math.min(moment, close) - open
  }
  return (from, to) => workedAt(to) - workedAt(from)
}

/** The place of the last value that is not greater; -1 when there is none. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
