import { classify } from './classify/classify.ts'
import { draft } from './draft/draft.ts'
import { CALM } from './draft/promise/load.ts'
import { extract } from './extract/extract.ts'
import type { History } from './history.ts'
import type { Triage } from './inquiry.ts'
import type { Mail } from './mail.ts'
import type { Rules } from './rules.ts'
import { sketchOf } from './same-text.ts'
import { basisOf } from './score/basis.ts'
import { withDestination } from './score/embargo.ts'
import { replyBy } from './score/promise.ts'
import { type Scored, score } from './score/score.ts'
import { UNTAUGHT } from './teaching.ts'

const SCORED: ReadonlySet<string> = new Set(['inquiry', 'reply'])

/** A decision, and what whoever keeps the inquiry needs beside it. */
export interface Judged {
  readonly triage: Triage
  /** What its score was made of; null where nothing was scored. */
  readonly scored: Scored | null
  /** By what other letters of the same words are found; empty where nothing was scored, and for words that a platform wrote. */
  readonly sketch: readonly number[]
  /** When a person of ours must have answered at the latest, ISO 8601; null when nobody waits for it. */
  readonly due: string | null
}

/**
 * Decides everything about one mail: what it is, what the buyer told us, how much and how soon, and what we answer.
 * The same mail, rules, history and moment always give the same result.
 *
 * @param now ISO 8601 instant
 * @param taught what staff taught of kinds, of this mail and its facts
 */
export function triage(mail: Mail, rules: Rules, history: History, now: string, taught = UNTAUGHT): Triage {
  return judge(mail, rules, history, now, taught).triage
}

/** As `triage`, for who keeps the inquiry and may have to score it again, and knows what lies on the desk. */
export function judge(mail: Mail, rules: Rules, history: History, now: string, taught = UNTAUGHT, load = CALM): Judged {
  const read = classify(mail, rules, history, taught)
  const facts = extract(mail, read, rules, history.asked, taught.facts)
  const reading = { ...read, risk: withDestination(read.risk, facts, rules) }
  const from = taught.since ?? now
  const scored = SCORED.has(reading.kind) ? score(basisOf(mail, reading, facts, history, from), rules) : null
  const worth = scored?.score ?? null
  const due = reading.kind === 'complaint' ? replyBy('complaint', from, rules) : (worth?.replyBy ?? null)
  const { kind, confidence, channel, answerAt, language, text, flags, risk, reasons } = reading
  const { buyer, request, points, missing, evidence } = facts
  return {
    scored,
    sketch: scored !== null && reading.channel === 'direct' ? sketchOf(reading.text) : [],
    due,
    triage: {
      messageId: mail.messageId,
      kind,
      confidence,
      channel,
      language,
      text,
      buyer,
      request,
      points,
      missing,
      flags,
      score: worth,
      risk,
      draft: draft(mail, reading, facts, worth, rules, history, now, load),
      answerAt,
      reasons: [...reasons, ...facts.reasons],
      facts: evidence,
    },
  }
}
