import type { Reading } from '../classify/reading.ts'
import type { Facts } from '../extract/facts.ts'
import type { History } from '../history.ts'
import type { Draft, Kind, Score } from '../inquiry.ts'
import type { Mail } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { checkDraft } from './check.ts'
import type { Ground } from './ground.ts'
import { letterLanguageFor } from './letter-language.ts'
import { modelsToChoose, offerFor } from './offer.ts'
import { plan } from './plan.ts'
import { render } from './render.ts'
import { situationOf } from './situation.ts'

/** Kinds of mail that wait for a reply of ours; orders are answered by a person who has them before him. */
const DUE: ReadonlySet<Kind> = new Set(['inquiry', 'reply', 'complaint'])

/**
 * Writes the reply to a mail: every point answered, ranged or dated from what is on file, one to three questions back.
 *
 * @param score what the inquiry is worth; null when it is not scored
 * @param now ISO 8601 instant
 * @returns null where no reply is due, or where the mail may be dangerous
 */
export function draft(
  mail: Mail,
  reading: Reading,
  facts: Facts,
  score: Score | null,
  rules: Rules,
  history: History,
  now: string,
): Draft | null {
  if (!DUE.has(reading.kind) || reading.risk.action === 'quarantine') return null
  const ground = groundOf(mail, reading, facts, rules, history, now)
  const planned = plan(ground, score?.tier ?? null)
  const language = letterLanguageFor(reading.language)
  const rendered = render(planned, ground, language)
  const decided = { messageId: mail.messageId, ...reading, ...facts, facts: facts.evidence, score }
  return {
    template: ground.situation,
    language,
    ...rendered,
    manager: null,
    answers: planned.answers.map(({ point, status }) => ({ point, status })),
    attachments: [],
    tone: checkDraft({ ...rendered, language }, decided, rules, now),
  }
}

function groundOf(mail: Mail, reading: Reading, facts: Facts, rules: Rules, history: History, now: string): Ground {
  const offer = offerFor(facts.request.products, rules.catalogue)
  const situation = situationOf(mail, reading, facts, offer)
  const few = offer.near.length > 0 && modelsToChoose(offer, rules.catalogue).length === offer.near.length
  const products = offer.named.length > 0 ? offer.named : few ? offer.near : []
  return { mail, reading, facts, rules, history, now, offer, products, situation }
}
