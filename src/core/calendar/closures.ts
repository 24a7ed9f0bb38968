import { Temporal } from 'temporal-polyfill'
import type { Company } from '../company.ts'

type Closure = Company['closed'][number]

/** A closure is told this many days ahead. */
const TOLD_AHEAD = 21

/**
 * The closure of ours that a buyer should know of: the one we are in, or the next one of the coming three weeks.
 *
 * @param now ISO 8601 instant
 */
export function nextClosure({ closed, timeZone }: Company, now: string): Closure | null {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const horizon = today.add({ days: TOLD_AHEAD }).toString()
  const near = closed.filter(({ from, to }) => to >= today.toString() && from <= horizon)
  return near.toSorted((a, b) => a.from.localeCompare(b.from))[0] ?? null
}
