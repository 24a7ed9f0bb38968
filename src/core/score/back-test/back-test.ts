import { workingDays } from '../../calendar/working-days.ts'
import type { Tier } from '../../inquiry.ts'
import type { Outcome } from '../../outcome.ts'
import type { Findings } from '../findings.ts'
import { type Weights, weigh } from '../weigh.ts'
import { kendallTau } from './kendall.ts'
import { type Move, openMoves } from './moves.ts'
import { type Results, resultsOf } from './results.ts'

/** A past inquiry as the rules in force and the draft each find it; equal where only points differ. */
export interface PastInquiry {
  readonly id: string
  /** ISO 8601 instant. */
  readonly arrivedAt: string
  readonly before: Findings
  readonly after: Findings
  readonly outcome: Outcome | null
}

/** What a draft of rules would have done to past inquiries. */
export interface BackTest {
  readonly inquiries: number
  /** How many went from a tier (first) to a tier (second). */
  readonly matrix: Readonly<Record<Tier, Readonly<Record<Tier, number>>>>
  /** How alike the two orders are, Kendall's tau-b; null when there is no order. */
  readonly tau: number | null
  readonly risers: readonly Move[]
  readonly fallers: readonly Move[]
  /** Inquiries of tier A for each day we worked. */
  readonly load: { readonly workingDays: number; readonly before: number; readonly after: number }
  readonly results: Results
}

/** One inquiry under both rule sets, as short as it can be remembered. */
export interface Pair {
  readonly before: number
  readonly after: number
  readonly tierBefore: Tier
  readonly tierAfter: Tier
  readonly outcome: Outcome | null
}

/** Weighs past inquiries one by one under two rule sets; what is remembered of each is a few numbers. */
export function openBackTest(before: Weights, after: Weights) {
  const pairs: Pair[] = []
  const moves = openMoves()
  let [first, last] = ['', '']
  return {
    add({ id, arrivedAt, outcome, ...past }: PastInquiry): void {
      const one = weigh({ findings: past.before, quotes: {} }, before)
      const other = weigh({ findings: past.after, quotes: {} }, after)
      pairs.push({ before: one.total, after: other.total, tierBefore: one.tier, tierAfter: other.tier, outcome })
      moves.note(id, one, other)
      if (first === '' || arrivedAt < first) first = arrivedAt
      if (arrivedAt > last) last = arrivedAt
    },
    report(): BackTest {
      const matrix = matrixOf(pairs)
      const days = pairs.length === 0 ? 0 : workingDays(first, last, after.company)
      const perDay = (count: number) => count / Math.max(1, days)
      return {
        inquiries: pairs.length,
        matrix,
        tau: kendallTau(
          pairs.map((pair) => pair.before),
          pairs.map((pair) => pair.after),
        ),
        risers: moves.risers,
        fallers: moves.fallers,
        load: {
          workingDays: days,
          before: perDay(pairs.filter(({ tierBefore }) => tierBefore === 'A').length),
          after: perDay(pairs.filter(({ tierAfter }) => tierAfter === 'A').length),
        },
        results: resultsOf(pairs),
      }
    },
  }
}

function matrixOf(pairs: readonly Pair[]): BackTest['matrix'] {
  const row = (): Record<Tier, number> => ({ A: 0, B: 0, C: 0 })
  const matrix: Record<Tier, Record<Tier, number>> = { A: row(), B: row(), C: row() }
  for (const { tierBefore, tierAfter } of pairs) matrix[tierBefore][tierAfter] += 1
  return matrix
}
