import type { Contribution } from '../reason.ts'
import type { Case } from './case.ts'
import { quotesFor } from './features/features.ts'
import type { Market } from './market.ts'
import type { Group, ScoringRule } from './scoring-rules.ts'

const QUOTE_LENGTH = 240

/** The lines of one group of a receipt and what they come to. */
export interface GroupReceipt {
  readonly group: Group
  readonly points: number
  readonly cap: number
  readonly lines: readonly Contribution[]
}

/** Reads one group: its rules, then what the cap takes away again. */
export function groupReceipt(group: Group, seen: Case, market: Market): GroupReceipt {
  const { groups, rules } = seen.rules.scoring
  const cap = groups.find((row) => row.group === group)?.cap ?? 0
  const found = rules.filter((rule) => rule.group === group).flatMap((rule) => lineFor(rule, seen))
  const lines = group === 'market' ? [marketLine(seen, market), ...found] : found
  const sum = sumOf(lines)
  const points = Math.min(Math.max(sum, 0), cap)
  const capped = adjustment(`cap_${group}`, points - sum, `The group "${group}" counts from 0 to ${cap} points`)
  return { group, points, cap, lines: [...lines, ...capped].filter((line) => line.points !== 0) }
}

/** What speaks against the mail, down to the most that may be taken away. */
export function deductionLines(seen: Case): readonly Contribution[] {
  const { deductions, rules } = seen.rules.scoring
  const lines = rules.filter(({ group }) => group === 'deductions').flatMap((rule) => lineFor(rule, seen))
  return [...lines, ...adjustment('cap_deductions', Math.max(0, deductions.most - sumOf(lines)), deductions.because)]
}

/** A line that brings a sum to where it must stand; none when it stands there already. */
export function adjustment(rule: string, points: number, reason: string): Contribution[] {
  return points === 0 ? [] : [{ rule, points, reason, evidence: '' }]
}

export function sumOf(lines: readonly Contribution[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0)
}

function lineFor(rule: ScoringRule, seen: Case): Contribution[] {
  if (rule.points === 0) return []
  const quotes = quotesFor(seen, rule)
  if (quotes.length === 0) return []
  const most = rule.most ?? rule.points
  const points =
    rule.points > 0 ? Math.min(rule.points * quotes.length, most) : Math.max(rule.points * quotes.length, most)
  return [{ rule: rule.rule, points, reason: rule.because, evidence: shortened([...new Set(quotes)].join(' · ')) }]
}

function marketLine({ facts }: Case, { name, points, because }: Market): Contribution {
  return { rule: `market_${name}`, points, reason: because, evidence: facts.buyer.countryEvidence ?? '' }
}

function shortened(text: string): string {
  return text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text
}
