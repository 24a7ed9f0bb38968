import { KINDS, type Kind, type Risk } from '../inquiry.ts'
import type { Reason } from '../reason.ts'
import type { Rules } from '../rules.ts'
import { automaticEvidence } from './automatic.ts'
import { conversationEvidence } from './conversation.ts'
import type { Evidence } from './evidence.ts'
import { letterEvidence } from './letter-evidence.ts'
import type { Seen } from './seen.ts'
import { toneOf } from './tone-of.ts'
import { wordEvidence } from './word-evidence.ts'

/** The kind of a mail with how sure that is, and every reason that spoke for it. */
export interface Verdict {
  readonly kind: Kind
  /** 0..1 */
  readonly confidence: number
  readonly reasons: readonly Reason[]
}

/** Of kinds that are equally likely the one whose loss would cost most. */
const START: Partial<Record<Kind, number>> = { inquiry: 0.8, other: 0.5 }

/** Weaker signs of a conversation than this leave a question a new inquiry. */
const A_THREAD = 2.5

/**
 * Weighs all evidence. What a buyer asks counts for a reply when the mail goes on with a conversation, and for a new inquiry
 * when it does not.
 */
export function kindOf(seen: Seen, risk: Risk, massMailed: boolean, rules: Rules): Verdict {
  const evidence = inThread(allEvidence(seen, risk, massMailed, rules))
  const totals = KINDS.map((kind) => ({ kind, points: (START[kind] ?? 0) + sum(evidence, kind) }))
  const [first, second] = totals.sort((one, other) => other.points - one.points)
  const kind = first?.kind ?? 'other'
  return {
    kind,
    confidence: confidence(first?.points ?? 0, second?.points ?? 0),
    reasons: evidence
      .filter((one) => one.kind === kind && one.points > 0)
      .sort((one, other) => other.points - one.points)
      .map(({ rule, because, evidence: words }) => ({ rule, because, evidence: words })),
  }
}

function allEvidence(seen: Seen, risk: Risk, massMailed: boolean, rules: Rules): Evidence[] {
  const words = wordEvidence(seen, rules.kinds)
  const told = new Set(words.filter(({ points }) => points > 0).map(({ kind }) => kind))
  const tone = toneOf(seen.text, rules.examples)
  return [
    ...words,
    ...automaticEvidence(seen.mail, told),
    ...conversationEvidence(seen, rules.company),
    ...letterEvidence(seen, rules.catalogue, massMailed),
    ...(risk.action === 'quarantine' ? [riskEvidence(risk)] : []),
    ...(tone === null
      ? []
      : [{ kind: tone, points: 1, rule: 'tone', because: 'It sounds like mails of this kind.', evidence: '' }]),
  ]
}

function riskEvidence({ total, reasons }: Risk): Evidence {
  return {
    kind: 'scam',
    points: 20,
    rule: 'risk',
    because: `Its risk is ${total} of 100.`,
    evidence: reasons[0]?.evidence ?? '',
  }
}

function inThread(evidence: readonly Evidence[]): readonly Evidence[] {
  if (sum(evidence, 'reply') < A_THREAD) return evidence
  return evidence.map((one) => (one.kind === 'inquiry' ? { ...one, kind: 'reply' } : one))
}

function sum(evidence: readonly Evidence[], kind: Kind): number {
  return evidence.filter((one) => one.kind === kind).reduce((total, { points }) => total + points, 0)
}

/** From even odds when two kinds are level towards certainty as one leaves the other behind. */
function confidence(first: number, second: number): number {
  const lead = Math.max(0, first - second)
  return Math.round((0.4 + 0.59 * (lead / (lead + 3))) * 100) / 100
}
