import type { Arrival } from './arrival.ts'

/** Hours of a week, Monday 00:00 first. */
const HOURS = 168

export const CLOCKS = ['ours', 'buyers'] as const
export type LoadClock = (typeof CLOCKS)[number]

/** How many mails of buyers arrived in each hour of the week. */
export interface Load {
  readonly ours: readonly number[]
  /** By the buyer's own clock; mails of buyers whose clock is not known are left out. */
  readonly buyers: readonly number[]
  readonly unknown: number
}

/** @param timeZone of the company, IANA */
export function loadOf(arrivals: readonly Arrival[], timeZone: string): Load {
  const [ours, buyers] = [Array.from({ length: HOURS }, () => 0), Array.from({ length: HOURS }, () => 0)]
  const hour = hourReader(timeZone)
  let unknown = 0
  for (const one of arrivals) {
    count(ours, hour(one, 'ours'))
    const theirs = hour(one, 'buyers')
    if (theirs === null) unknown += 1
    else count(buyers, theirs)
  }
  return { ours, buyers, unknown }
}

/**
 * Reads the hour of the week in which a mail arrived, 0 to 167, on either clock; null when the buyer's is not known.
 * Mails of one quarter of an hour and zone are read once: every offset is a multiple of it.
 */
export function hourReader(timeZone: string): (one: Arrival, clock: LoadClock) => number | null {
  const clocks = new Map<string, (at: number) => number>()
  return ({ at, zone }, clock) => {
    const place = clock === 'ours' ? timeZone : zone
    if (place === null) return null
    const read = clocks.get(place) ?? clockIn(place)
    clocks.set(place, read)
    return read(at)
  }
}

const QUARTER = 900_000
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function clockIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { weekday: 'short', hour: '2-digit', hourCycle: 'h23', timeZone })
  const known = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER)
    const hour = known.get(quarter) ?? hourOfWeek(format.format(quarter * QUARTER))
    known.set(quarter, hour)
    return hour
  }
}

/** Reads `Mon, 09` or `Mon 09`. */
function hourOfWeek(told: string): number {
  return DAYS.indexOf(told.slice(0, 3)) * 24 + Number(told.slice(-2))
}

function count(hours: number[], hour: number | null): void {
  if (hour !== null) hours[hour] = (hours[hour] ?? 0) + 1
}
