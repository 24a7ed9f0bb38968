import { classify } from './classify/classify.ts'
import { draft } from './draft/draft.ts'
import { extract } from './extract/extract.ts'
import type { History } from './history.ts'
import type { Triage } from './inquiry.ts'
import type { Mail } from './mail.ts'
import type { Rules } from './rules.ts'
import { score } from './score/score.ts'

const SCORED: ReadonlySet<string> = new Set(['inquiry', 'reply'])

/**
 * Decides everything about one mail: what it is, what the buyer told us, how much and how soon, and what we answer.
 * The same mail, rules, history and moment always give the same result.
 *
 * @param now ISO 8601 instant
 */
export function triage(mail: Mail, rules: Rules, history: History, now: string): Triage {
  const reading = classify(mail, rules, history)
  const facts = extract(mail, reading, rules)
  const worth = SCORED.has(reading.kind) ? score(mail, reading, facts, rules, history, now) : null
  return {
    messageId: mail.messageId,
    kind: reading.kind,
    confidence: reading.confidence,
    channel: reading.channel,
    language: reading.language,
    text: reading.text,
    buyer: facts.buyer,
    request: facts.request,
    points: facts.points,
    missing: facts.missing,
    flags: reading.flags,
    score: worth,
    risk: reading.risk,
    draft: draft(mail, reading, facts, worth, rules, history, now),
    reasons: reading.reasons,
    facts: facts.evidence,
  }
}
