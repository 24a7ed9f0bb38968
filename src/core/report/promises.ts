import type { Traits } from './arrival.ts'
import { type Share, shareOf } from './share.ts'

/** Something a letter of ours promised. Moments are milliseconds since 1970. */
export interface GivenPromise extends Traits {
  readonly inquiryId: string
  readonly due: number
  readonly kept: number | null
  /** What was promised, in the languages of the desk. */
  readonly what: { readonly en: string; readonly zh: string }
}

export const KEPT = ['kept', 'kept_late', 'open', 'overdue'] as const
export type Kept = (typeof KEPT)[number]

export interface PromisesKept {
  readonly counts: Record<Kept, number>
  /** Kept in time, of those that were kept or are overdue. */
  readonly inTime: Share
}

/** @param now milliseconds since 1970 */
export function promisesKept(promises: readonly GivenPromise[], now: number): PromisesKept {
  const hows = promises.map((one) => keptHow(one, now))
  const count = (how: Kept) => hows.filter((one) => one === how).length
  const judged = hows.filter((how) => how !== 'open')
  return {
    counts: { kept: count('kept'), kept_late: count('kept_late'), open: count('open'), overdue: count('overdue') },
    inTime: shareOf(judged, (how) => how === 'kept'),
  }
}

export function keptHow({ due, kept }: GivenPromise, now: number): Kept {
  if (kept !== null) return kept <= due ? 'kept' : 'kept_late'
  return due < now ? 'overdue' : 'open'
}
