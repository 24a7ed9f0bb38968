import type { WorkClock } from '../calendar/work-clock.ts'
import type { Arrival, Traits } from './arrival.ts'
import { cameTo, STEPS } from './funnel.ts'
import { CHANGED, changedHow, type SentLetter } from './letters.ts'
import { hourReader, type LoadClock } from './load.ts'
import { type GivenPromise, KEPT, keptHow } from './promises.ts'
import type { Measures } from './report.ts'
import { answeredHow } from './response.ts'
import { firstInquiries, metRate, metWorkday } from './response-rate.ts'

/** Every figure of a report by the name of the cases it counts. */
export const RATE_PARTS = ['rate', 'rate_met', 'rate_missed', 'rate_met_work'] as const
export const ARRIVAL_PARTS = [
  'arrived',
  'turns',
  'replied',
  'waiting',
  'in_time',
  'late',
  ...STEPS,
  'lost',
  'dead',
] as const
export const LETTER_PARTS = ['letters', ...CHANGED] as const
export const PROMISE_PARTS = [...KEPT] as const
export const PARTS = [...RATE_PARTS, ...ARRIVAL_PARTS, ...LETTER_PARTS, ...PROMISE_PARTS] as const
export type RatePart = (typeof RATE_PARTS)[number]
export type ArrivalPart = (typeof ARRIVAL_PARTS)[number]
export type LetterPart = (typeof LETTER_PARTS)[number]
export type PromisePart = (typeof PROMISE_PARTS)[number]
export type Part = (typeof PARTS)[number]

/** One hour of the week, 0 to 167, on a clock. */
export interface HourOfWeek {
  readonly hour: number
  readonly clock: LoadClock
}

/** What stands in the list behind a figure. Moments are milliseconds since 1970, spans milliseconds. */
export interface Case extends Traits {
  readonly inquiryId: string
  /** The mail came, the letter was approved, or the promise falls due. */
  readonly at: number
  /** We answered, or kept the promise. */
  readonly done: number | null
  /** By when the answer was promised. */
  readonly due: number | null
  readonly wall: number | null
  readonly work: number | null
  /** Of a letter, from 0 to 1. */
  readonly distance: number | null
  readonly promised: GivenPromise['what'] | null
  /** Why it was lost. */
  readonly reason: string
}

/** The buyers that the platform's rate counts. */
export function rateCases(
  part: RatePart,
  arrivals: readonly Arrival[],
  { work, workday }: Pick<Measures, 'work' | 'workday'>,
): Case[] {
  const isIn: Record<RatePart, (one: Arrival) => boolean> = {
    rate: () => true,
    rate_met: metRate,
    rate_missed: (one) => !metRate(one),
    rate_met_work: (one) => metWorkday(one, work, workday),
  }
  return firstInquiries(arrivals)
    .filter(isIn[part])
    .map((one) => caseOf(one, work))
}

/** @param hour only mails that came in it */
export function arrivalCases(
  part: ArrivalPart,
  arrivals: readonly Arrival[],
  work: WorkClock,
  { now, timeZone, hour }: { readonly now: number; readonly timeZone: string; readonly hour: HourOfWeek | null },
): Case[] {
  const read = hourReader(timeZone)
  return arrivals
    .filter((one) => isIn(part, one, now) && (hour === null || read(one, hour.clock) === hour.hour))
    .map((one) => caseOf(one, work))
}

export function letterCases(part: LetterPart, letters: readonly SentLetter[]): Case[] {
  return letters.filter((one) => part === 'letters' || changedHow(one) === part).map((one) => ({ ...NOTHING, ...one }))
}

export function promiseCases(part: PromisePart, promises: readonly GivenPromise[], now: number): Case[] {
  return promises
    .filter((one) => keptHow(one, now) === part)
    .map(({ due, kept, what, ...one }) => ({ ...NOTHING, ...one, at: due, done: kept, promised: what }))
}

const NOTHING = { done: null, due: null, wall: null, work: null, distance: null, promised: null, reason: '' } as const

function isIn(part: ArrivalPart, one: Arrival, now: number): boolean {
  const step = STEPS.find((known) => known === part)
  if (step !== undefined) return cameTo(one, step)
  if (part === 'lost' || part === 'dead') return cameTo(one, 'inquired') && one.progress.outcome === part
  if (part === 'arrived') return true
  if (!one.turn) return false
  const waits = one.replied === null && one.rejected === null
  if (part === 'waiting') return waits
  if (part === 'replied') return one.replied !== null
  return part === 'turns' || answeredHow(one, now) === part
}

function caseOf({ inquiryId, tier, market, person, at, replied, due, progress }: Arrival, work: WorkClock): Case {
  const spans = replied === null ? {} : { wall: replied - at, work: work(at, replied) }
  return { ...NOTHING, inquiryId, tier, market, person, at, due, done: replied, reason: progress.reason, ...spans }
}
