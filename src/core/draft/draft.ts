import type { Reading } from '../classify/reading.ts'
import type { Product } from '../company.ts'
import type { Facts } from '../extract/facts.ts'
import type { History } from '../history.ts'
import type { Draft, Kind, Score } from '../inquiry.ts'
import type { Mail } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { checkDraft } from './check/check.ts'
import { modelsToChoose, type Offer, offerFor } from './goods/offer.ts'
import type { Ground } from './ground/ground.ts'
import { isLong } from './letter/letter-length.ts'
import { render } from './letter/render.ts'
import { holdingInstead } from './plan/hold.ts'
import { plan } from './plan/plan.ts'
import type { Load } from './promise/load.ts'
import { chooseSituation, managerFor } from './situation/choose-situation.ts'
import { letterLanguageFor } from './wording/letter-language.ts'

/** Kinds of mail that wait for a reply of ours; orders are answered by a person who has them before him. */
const DUE: ReadonlySet<Kind> = new Set(['inquiry', 'reply', 'complaint'])

/**
 * Writes the reply to a mail: every point answered, ranged or dated from what is on file, one to three questions back.
 *
 * @param score what the inquiry is worth; null when it is not scored
 * @param now ISO 8601 instant
 * @param load what lies on our desk, which puts off what we promise
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
  load: Load,
): Draft | null {
  if (!DUE.has(reading.kind) || reading.risk.action === 'quarantine') return null
  const offer = offerFor(facts.request.products, rules)
  const called = chooseSituation({ mail, reading, facts, offer, history, rules })
  const products = meantOf(offer, rules)
  const language = letterLanguageFor(reading.language)
  const tier = score?.tier ?? null
  const { situation } = called
  const asked: Ground = { mail, reading, facts, rules, history, now, load, offer, products, situation, brief: false }
  const chosen = holdingInstead(called, facts, plan(asked, tier).lines)
  const ground: Ground = { ...asked, situation: chosen.situation }
  const write = (from: Ground) => {
    const planned = plan(from, tier)
    return { planned, rendered: render(planned, from, language) }
  }
  const whole = write(ground)
  const { planned, rendered } = isLong(whole.rendered.text, reading.channel) ? write({ ...ground, brief: true }) : whole
  const decided = { messageId: mail.messageId, ...reading, ...facts, facts: facts.evidence, score }
  return {
    template: chosen.situation,
    language,
    ...rendered,
    manager: managerFor(chosen, rules.situations),
    answers: planned.answers.map(({ point, status }) => ({ point, status })),
    attachments: [],
    tone: checkDraft({ ...rendered, language }, decided, rules, now),
  }
}

/** Products that may be spoken of: those named, or all of a kind when they are few. */
function meantOf(offer: Offer, rules: Rules): readonly Product[] {
  if (offer.named.length > 0) return offer.named
  const areFew = offer.near.length > 0 && modelsToChoose(offer, rules.catalogue).length === offer.near.length
  return areFew ? offer.near : []
}
