import type { Reading } from '../classify/reading.ts'
import type { Facts } from '../extract/facts.ts'
import type { History } from '../history.ts'
import type { Score, Tier } from '../inquiry.ts'
import type { Mail } from '../mail.ts'
import type { Contribution } from '../reason.ts'
import type { Rules } from '../rules.ts'
import { caseOf } from './case.ts'
import { guardApplies, type Standing } from './guards.ts'
import { marketOf } from './market.ts'
import { replyBy } from './promise.ts'
import { adjustment, deductionLines, type GroupReceipt, groupReceipt, sumOf } from './receipt.ts'
import { GROUPS, type Guard, type ScoringRules } from './scoring-rules.ts'

/**
 * What a mail is worth, with a receipt whose lines add up to the total, and when we must have answered.
 * Signs of fraud play no part: they are the risk.
 *
 * @param now ISO 8601 instant from which the promise counts
 */
export function score(mail: Mail, reading: Reading, facts: Facts, rules: Rules, history: History, now: string): Score {
  const seen = caseOf(mail, reading, facts, rules, history)
  const market = marketOf(facts.buyer.country, rules)
  const groups = GROUPS.map((group) => groupReceipt(group, seen, market))
  const lines = bounded([...groups.flatMap((group) => group.lines), ...deductionLines(seen)])
  const earned = new Set(lines.map(({ rule }) => rule))
  const contributions = guarded(lines, { seen, market, detail: detailOf(groups), earned }, rules.scoring)
  const total = sumOf(contributions)
  const tier = tierOf(total, rules.scoring)
  return {
    total,
    tier,
    groups: groups.map(({ group, points, cap }) => ({ group, points, cap })),
    contributions,
    replyBy: replyBy(tier, now, rules),
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
