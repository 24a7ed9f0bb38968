import type { WorkClock } from '../calendar/work-clock.ts'
import type { Arrival } from './arrival.ts'
import { belongs, type ReportFilters } from './filters.ts'
import { type Funnel, funnelOf } from './funnel.ts'
import { type Edits, editsOf, type SentLetter } from './letters.ts'
import { type Load, loadOf } from './load.ts'
import { type GivenPromise, type PromisesKept, promisesKept } from './promises.ts'
import { type Response, type ResponseBy, responseBy, responseOf } from './response.ts'
import { type ResponseRate, responseRate } from './response-rate.ts'

/** What a report is made of. */
export interface Books {
  readonly arrivals: readonly Arrival[]
  /** Of the window of the response rate. */
  readonly asked: readonly Arrival[]
  readonly letters: readonly SentLetter[]
  readonly promises: readonly GivenPromise[]
}

/** By what a report measures. */
export interface Measures {
  readonly now: number
  readonly work: WorkClock
  /** Milliseconds of work in a day of ours. */
  readonly workday: number
  /** Of the company, IANA. */
  readonly timeZone: string
}

export interface Report {
  readonly response: Response
  readonly tiers: ResponseBy[]
  readonly markets: ResponseBy[]
  readonly people: ResponseBy[]
  readonly rate: ResponseRate
  readonly funnel: Funnel
  readonly load: Load
  readonly edits: Edits
  readonly promises: PromisesKept
}

/** All figures of a period. */
export function reportOf({ arrivals, asked, letters, promises }: Books, measures: Measures): Report {
  const { now, work, workday, timeZone } = measures
  return {
    response: responseOf(arrivals, work, now),
    tiers: responseBy(arrivals, 'tier', work, now),
    markets: responseBy(arrivals, 'market', work, now),
    people: responseBy(arrivals, 'person', work, now),
    rate: responseRate(asked, work, workday),
    funnel: funnelOf(arrivals),
    load: loadOf(arrivals, timeZone),
    edits: editsOf(letters),
    promises: promisesKept(promises, now),
  }
}

/** The books narrowed to what a person asked for. */
export function narrowedBooks({ arrivals, asked, letters, promises }: Books, filters: ReportFilters): Books {
  return {
    arrivals: arrivals.filter((one) => belongs(one, filters)),
    asked: asked.filter((one) => belongs(one, filters)),
    letters: letters.filter((one) => belongs(one, filters)),
    promises: promises.filter((one) => belongs(one, filters)),
  }
}
