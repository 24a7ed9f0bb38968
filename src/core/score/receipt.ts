import type { Contribution } from '../reason.ts'
import { builtOnce } from '../words/word-lists.ts'
import type { Found } from './findings.ts'
import type { Market } from './market.ts'
import type { Group, ScoringRule, ScoringRules } from './scoring-rules.ts'

/** The lines of one group of a receipt and what they come to. */
export interface GroupReceipt {
  readonly group: Group
  readonly points: number
  readonly cap: number
  readonly lines: readonly Contribution[]
}

/** Weighs one group: its rules, then what the cap takes away again. */
export function groupReceipt(
  group: Group,
  found: Found,
  { groups, rules }: ScoringRules,
  market: Market,
): GroupReceipt {
  const cap = groups.find((row) => row.group === group)?.cap ?? 0
  const earned = linesOf(group, found, rules)
  const lines = group === 'market' ? [marketLine(found, market), ...earned] : earned
  const sum = sumOf(lines)
  const points = Math.min(Math.max(sum, 0), cap)
  const capped = adjustment(`cap_${group}`, points - sum, `The group "${group}" counts from 0 to ${cap} points`)
  return { group, points, cap, lines: [...lines, ...capped].filter((line) => line.points !== 0) }
}

/** What speaks against the mail, down to the most that may be taken away. */
export function deductionLines(found: Found, { deductions, rules }: ScoringRules): readonly Contribution[] {
  const lines = linesOf('deductions', found, rules)
  return [...lines, ...adjustment('cap_deductions', Math.max(0, deductions.most - sumOf(lines)), deductions.because)]
}

/** A line that brings a sum to where it must stand; none when it stands there already. */
export function adjustment(rule: string, points: number, reason: string): Contribution[] {
  return points === 0 ? [] : [{ rule, points, reason, evidence: '' }]
}

export function sumOf(lines: readonly Contribution[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0)
}

function linesOf(group: ScoringRule['group'], found: Found, rules: readonly ScoringRule[]): Contribution[] {
  const lines: Contribution[] = []
  for (const rule of byGroup(rules).get(group) ?? []) {
    const line = lineFor(rule, found)
    if (line !== null) lines.push(line)
  }
  return lines
}

const byGroup = builtOnce((rules: readonly ScoringRule[]) => Map.groupBy(rules, ({ group }) => group))

function lineFor(
  { rule, points: each, most = each, because }: ScoringRule,
  { findings, quotes }: Found,
): Contribution | null {
  const times = findings.times[rule] ?? 0
  if (each === 0 || times === 0) return null
  const points = each > 0 ? Math.min(each * times, most) : Math.max(each * times, most)
  return { rule, points, reason: because, evidence: quotes[rule] ?? '' }
}

function marketLine({ quotes }: Found, { name, points, because }: Market): Contribution {
  return { rule: `market_${name}`, points, reason: because, evidence: quotes['country'] ?? '' }
}
