import { Temporal } from 'temporal-polyfill'
import { addWorkingTime, minutesOfWorkingDay, nextWorkingMoment } from '../../calendar/working-time.ts'
import type { Company } from '../../company.ts'
import type { BuyerFacts } from '../../inquiry.ts'
import type { Reason } from '../../reason.ts'
import type { Rules } from '../../rules.ts'
import { momentOnNextWorkday } from './buyers-workday.ts'
import type { Work } from './promised-work.ts'

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
  /** Why not sooner. */
  readonly reasons: readonly Reason[]
}

/** Whom a moment is promised, and for what. */
export interface PromisedWork {
  /** ISO 8601 instant. */
  readonly now: string
  readonly work: Work
  readonly buyer: Pick<BuyerFacts, 'country' | 'timeZone'>
}

type PromiseRules = Pick<Rules, 'company' | 'calendars' | 'promiseTimes'>

/**
 * The moment by which some work of ours is done: the half hour after it, when somebody of us is there. What would come
 * on the buyer's day off comes on his next working day instead.
 */
export function promisedMoment({ now, work, buyer }: PromisedWork, rules: PromiseRules): PromisedMoment {
  const { company, calendars, promiseTimes } = rules
  const done = workDone(now, work.days, company)
  const moved = momentOnNextWorkday(done, buyer, company, calendars)
  const reasons = [...work.reasons, ...closedBetween(now, done, rules)]
  if (moved !== null)
    reasons.push({ rule: 'buyers-day-off', because: promiseTimes.buyersDayOff.because, evidence: moved.dayOff })
  return { ...onBothClocks(moved?.at ?? done, company, buyer.timeZone), reasons }
}

/** The date that lies some days ahead on our calendar, YYYY-MM-DD. */
export function addDays(now: string, days: number, timeZone: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days }).toString()
}

function workDone(now: string, days: number, company: Company): string {
  const done = Temporal.Instant.from(addWorkingTime(now, days * minutesOfWorkingDay(company), company))
  const rounded = done.toZonedDateTimeISO(company.timeZone).round(UP_TO_HALF_HOUR).toInstant().toString()
  return nextWorkingMoment(rounded, company)
}

function closedBetween(now: string, done: string, { company, promiseTimes }: PromiseRules): Reason[] {
  const first = addDays(now, 0, company.timeZone)
  const last = addDays(done, 0, company.timeZone)
  const { because } = promiseTimes.closed
  return company.closed
    .filter(({ from, to }) => from <= last && first <= to)
    .map(({ name }) => ({ rule: 'closed', because, evidence: name }))
}

function onBothClocks(instant: string, { timeZone }: Company, zone: string | null): Omit<PromisedMoment, 'reasons'> {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  const theirs = zone === null ? null : at.withTimeZone(zone)
  const same = theirs === null || theirs.offset === at.offset
  return { at: at.toInstant().toString(), ...clockOf(at), buyers: same ? null : clockOf(theirs) }
}

function clockOf(at: Temporal.ZonedDateTime): { date: string; hour: string } {
  return { date: at.toPlainDate().toString(), hour: at.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
