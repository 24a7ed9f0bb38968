import type { WorkClock } from '../calendar/work-clock.ts'
import type { Arrival } from './arrival.ts'
import { grouped } from './filters.ts'
import { quantile } from './quantile.ts'
import { type Share, shareOf } from './share.ts'

/** How long buyers waited for the answer; milliseconds, null when nobody was answered. */
interface Waits {
  readonly median: number | null
  readonly p90: number | null
}

export interface Response {
  /** Mails of buyers that wanted an answer. */
  readonly turns: number
  readonly replied: number
  /** Not answered and not laid aside. */
  readonly waiting: number
  /** As the buyer's calendar has it. */
  readonly wall: Waits
  /** Nights, days off and closures of ours not counted. */
  readonly work: Waits
  /** Answered by the moment the rules promise, of those whose moment was met or has passed. */
  readonly inTime: Share
}

export interface ResponseBy {
  /** A tier, a market or a person, or `none`. */
  readonly key: string
  readonly response: Response
}

/** What a mail that wants an answer came to. A mail laid aside is owed none and counts for neither side. */
export type Answered = 'in_time' | 'late' | 'open' | 'replied' | 'rejected'

/**
 * @param now milliseconds since 1970
 * @returns `replied` and `open` where no moment was promised, or it has not come; `late` also when no answer was given yet
 */
export function answeredHow({ due, replied, rejected }: Arrival, now: number): Answered {
  if (replied === null && rejected !== null) return 'rejected'
  if (due === null) return replied === null ? 'open' : 'replied'
  if (replied !== null) return replied <= due ? 'in_time' : 'late'
  return now > due ? 'late' : 'open'
}

/** How quickly buyers were answered. Only mails that began a turn count, so that a reminder does not start the clock anew. */
export function responseOf(arrivals: readonly Arrival[], work: WorkClock, now: number): Response {
  const turns = arrivals.filter(({ turn }) => turn)
  const replies = turns.flatMap(({ at, replied }) => (replied === null ? [] : [{ at, replied }]))
  const waits = (measure: WorkClock) => {
    const spans = replies.map(({ at, replied }) => measure(at, replied))
    return { median: quantile(spans, 0.5), p90: quantile(spans, 0.9) }
  }
  const judged = turns.map((one) => answeredHow(one, now)).filter((how) => how === 'in_time' || how === 'late')
  return {
    turns: turns.length,
    replied: replies.length,
    waiting: turns.filter(({ replied, rejected }) => replied === null && rejected === null).length,
    wall: waits((from, to) => to - from),
    work: waits(work),
    inTime: shareOf(judged, (how) => how === 'in_time'),
  }
}

/** The same for each tier, market or person, the largest group first. */
export function responseBy(
  arrivals: readonly Arrival[],
  by: 'tier' | 'market' | 'person',
  work: WorkClock,
  now: number,
): ResponseBy[] {
  const turns = arrivals.filter(({ turn }) => turn)
  return grouped(turns, by).map(([key, some]) => ({ key, response: responseOf(some, work, now) }))
}
