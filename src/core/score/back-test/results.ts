import type { Tier } from '../../inquiry.ts'
import type { Pair } from './back-test.ts'

/** A figure under the rules in force and under the draft, from 0 to 1; null when there is nothing to count. */
export interface Compared {
  readonly before: number | null
  readonly after: number | null
}

/** What the two rule sets would have made of the inquiries that were won. */
export interface Results {
  /** Inquiries whose outcome was recorded. */
  readonly known: number
  readonly won: number
  /** True when there are too few wins to conclude anything from these figures. */
  readonly tooFew: boolean
  /** Part of the won inquiries that stood in tier A. */
  readonly inA: Compared
  /** Part of the won inquiries that stood in tier A or B. */
  readonly inAOrB: Compared
  /** Part of the first k, by total, that was won; only of inquiries whose outcome is known. */
  readonly precision: readonly (Compared & { readonly k: number })[]
}

/** The fewest wins from which recall and precision say anything. */
const ENOUGH_WINS = 30
const FIRST = [10, 50, 200]

/** Looks at the inquiries whose outcome is known, as each rule set ranks them. */
export function resultsOf(pairs: readonly Pair[]): Results {
  const known = pairs.filter(({ outcome }) => outcome !== null)
  const won = known.filter(({ outcome }) => outcome === 'won')
  const [before, after] = [ranked(known, (pair) => pair.before), ranked(known, (pair) => pair.after)]
  return {
    known: known.length,
    won: won.length,
    tooFew: won.length < ENOUGH_WINS,
    inA: recall(won, ['A']),
    inAOrB: recall(won, ['A', 'B']),
    precision: FIRST.filter((k) => k <= known.length).map((k) => ({
      k,
      before: wonAmong(before.slice(0, k)),
      after: wonAmong(after.slice(0, k)),
    })),
  }
}

function recall(won: readonly Pair[], tiers: readonly Tier[]): Compared {
  if (won.length === 0) return { before: null, after: null }
  return {
    before: won.filter(({ tierBefore }) => tiers.includes(tierBefore)).length / won.length,
    after: won.filter(({ tierAfter }) => tiers.includes(tierAfter)).length / won.length,
  }
}

/** The best first; equals as they came. */
function ranked(pairs: readonly Pair[], total: (pair: Pair) => number): Pair[] {
  return pairs.toSorted((one, other) => total(other) - total(one))
}

function wonAmong(pairs: readonly Pair[]): number {
  return pairs.filter(({ outcome }) => outcome === 'won').length / pairs.length
}
