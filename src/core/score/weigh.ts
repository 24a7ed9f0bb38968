import type { Score, Tier } from '../inquiry.ts'
import type { Contribution } from '../reason.ts'
import type { Rules } from '../rules.ts'
import type { Found } from './findings.ts'
import { guardApplies, type Standing } from './guards.ts'
import { marketOf } from './market.ts'
import { adjustment, deductionLines, type GroupReceipt, groupReceipt, sumOf } from './receipt.ts'
import { GROUPS, type Guard, type ScoringRules } from './scoring-rules.ts'

/** A score without the moment at which we must have answered. */
export type Worth = Omit<Score, 'replyBy'>

/** The rules that say what findings are worth. */
export type Weights = Pick<Rules, 'scoring' | 'markets' | 'company'>

/** What findings are worth, with a receipt whose lines add up to the total. */
export function weigh(found: Found, rules: Weights): Worth {
  const { scoring } = rules
  const { findings } = found
  const market = marketOf(findings.country, findings.isCountryGuessed, rules)
  const groups = GROUPS.map((group) => groupReceipt(group, found, scoring, market))
  const lines = bounded([...groups.flatMap((group) => group.lines), ...deductionLines(found, scoring)])
  const earned = new Set(lines.map(({ rule }) => rule))
  const marketPoints = groups.find(({ group }) => group === 'market')?.points ?? 0
  const tierWithoutMarket = tierOf(sumOf(lines) - marketPoints, scoring)
  const standing = { findings, market, tierWithoutMarket, detail: detailOf(groups), earned }
  const contributions = guarded(lines, standing, scoring)
  const total = sumOf(contributions)
  return {
    total,
    tier: tierOf(total, scoring),
    groups: groups.map(({ group, points, cap }) => ({ group, points, cap })),
    contributions,
  }
}

function detailOf(groups: readonly GroupReceipt[]): number {
  return groups
    .filter(({ group }) => group === 'product' || group === 'terms')
    .reduce((sum, { points }) => sum + points, 0)
}

function bounded(lines: readonly Contribution[]): readonly Contribution[] {
  return [...lines, ...adjustment('floor', Math.max(0, -sumOf(lines)), 'No value is below 0')]
}

/** Adds a line for each guard that must move the total, in the order of the rules file: the later guard has the last word. */
function guarded(lines: readonly Contribution[], standing: Standing, scoring: ScoringRules): readonly Contribution[] {
  return scoring.guards.reduce((receipt, guard) => {
    if (!guardApplies(guard, standing)) return receipt
    const total = sumOf(receipt)
    return [...receipt, ...adjustment(guard.guard, held(total, guard, scoring) - total, guard.because)]
  }, lines)
}

function held(total: number, { hold, tier }: Guard, scoring: ScoringRules): number {
  const { from, to } = rangeOf(tier, scoring)
  return hold === 'at_least' ? Math.max(total, from) : Math.min(total, to)
}

function tierOf(total: number, { tiers }: ScoringRules): Tier {
  if (total >= tiers.A) return 'A'
  return total >= tiers.B ? 'B' : 'C'
}

function rangeOf(tier: Tier, { tiers }: ScoringRules): { from: number; to: number } {
  if (tier === 'A') return { from: tiers.A, to: 100 }
  return tier === 'B' ? { from: tiers.B, to: tiers.A - 1 } : { from: 0, to: tiers.B - 1 }
}
