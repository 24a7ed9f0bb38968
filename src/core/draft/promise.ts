import { Temporal } from 'temporal-polyfill'
import { addWorkingTime, minutesOfWorkingDay, nextWorkingMoment } from '../calendar/working-time.ts'
import type { Company } from '../company.ts'

const UP_TO_HALF_HOUR = { smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' } as const

/** A moment we bind ourselves to, on both clocks. */
export interface PromisedMoment {
  /** ISO 8601 instant. */
  readonly at: string
  /** YYYY-MM-DD in our office. */
  readonly date: string
  /** HH:MM in our office. */
  readonly hour: string
  /** The same moment at the buyer's; null when we do not know where that is or it is the same clock. */
  readonly buyers: { readonly date: string; readonly hour: string } | null
}

/**
 * A moment some of our working days from now: the half hour by which the work is done, when somebody of us is there.
 *
 * @param now ISO 8601 instant
 * @param days working days of ours; may be a fraction
 * @param zone IANA time zone of the buyer
 */
export function promiseIn(now: string, days: number, company: Company, zone: string | null): PromisedMoment {
  const done = Temporal.Instant.from(addWorkingTime(now, days * minutesOfWorkingDay(company), company))
  const rounded = done.toZonedDateTimeISO(company.timeZone).round(UP_TO_HALF_HOUR).toInstant().toString()
  return onBothClocks(nextWorkingMoment(rounded, company), company, zone)
}

/** The date that lies some days ahead on our calendar, YYYY-MM-DD. */
export function addDays(now: string, days: number, timeZone: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days }).toString()
}

function onBothClocks(instant: string, { timeZone }: Company, zone: string | null): PromisedMoment {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  const theirs = zone === null ? null : at.withTimeZone(zone)
  const same = theirs === null || theirs.offset === at.offset
  return { at: at.toInstant().toString(), ...clockOf(at), buyers: same ? null : clockOf(theirs) }
}

function clockOf(at: Temporal.ZonedDateTime): { date: string; hour: string } {
  return { date: at.toPlainDate().toString(), hour: at.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
