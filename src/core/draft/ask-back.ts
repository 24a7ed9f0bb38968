import type { Company } from '../company.ts'
import { type PointType, QUOTATION_FACTS, type Quantity, type Tier } from '../inquiry.ts'
import { type AskBackRule, canBeGiven, OWN_FACTS } from './ask-back-rules.ts'
import { type Ground, LONG_LETTER } from './ground.ts'
import { modelsToChoose } from './offer.ts'
import { hasEarlierLetters } from './quoted-before.ts'
import type { Situation } from './situation.ts'
import { DELIVERED, wantedTerms } from './wanted.ts'

/** Something to choose from, made of our files. */
export type Choice =
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'incoterm'; readonly term: string; readonly port: string | null }

/** A number as orders, invoices and delivery notes bear it, in whatever language; a year is none. */
const REFERENCE = /(?<![\d.,/])(?!(?:19|20)\d\d\b)\d{4,}(?![\d.,/])|\b[A-Z]{1,4}-?\d{3,}\b|\b\d{4}-\d{3,}\b/u

/** A question that was chosen; its words are the part `ask/<id>`. */
export interface Ask {
  readonly id: string
  readonly missing: string
  /** Choices made of our files; empty when the question brings its own, or is open. */
  readonly choices: readonly Choice[]
}

/** Questions a letter bears. */
const MOST: Partial<Record<Situation, number>> = {
  platform: 2,
  thanks: 1,
  conversation: 2,
  bargaining: 2,
  'out-of-range': 2,
}
const MOST_OF_TIER: Record<Tier, number> = { A: 3, B: 3, C: 2 }
/** In a conversation the facts of a quotation are asked for only when one of these is its matter. */
const QUOTED: ReadonlySet<PointType> = new Set(['price', 'discount', 'moq', 'shipping', 'sample', 'lead_time'])
/** First orders offered for choice, in multiples of the smallest one. */
const STEPS = [1, 2, 5]

/** The questions of a reply: those most urgent that nothing has answered yet, one of them about the buyer's business. */
export function chooseAsks(ground: Ground, tier: Tier | null): Ask[] {
  const long = ground.facts.points.length >= LONG_LETTER
  const most = Math.min(MOST[ground.situation] ?? 3, tier === null ? 3 : MOST_OF_TIER[tier], long ? 2 : 3)
  const chosen: AskBackRule[] = []
  for (const rule of ground.rules.askBacks.toSorted((a, b) => a.priority - b.priority)) {
    if (chosen.length === most) break
    const doubled = chosen.some(
      ({ missing, about }) => missing === rule.missing || (about !== 'need' && about === rule.about),
    )
    if (!doubled && !(rule.alone && chosen.length > 0) && fits(rule, ground)) chosen.push(rule)
  }
  return chosen.map((rule) => ({ id: rule.id, missing: rule.missing, choices: choicesOf(rule, ground) }))
}

function fits(rule: AskBackRule, ground: Ground): boolean {
  const { facts, situation, reading } = ground
  const raised = (types: readonly PointType[]) => facts.points.some(({ type }) => types.includes(type))
  return (
    rule.when.includes(situation) &&
    !raised(rule.unless) &&
    (rule.onWords === undefined || says(reading.text, rule.onWords)) &&
    (rule.answeredBy === undefined || !says(reading.text, rule.answeredBy)) &&
    (rule.buyers === undefined || rule.buyers.includes(facts.buyer.type)) &&
    (rule.points === undefined || raised(rule.points)) &&
    (!isOfQuotation(rule.missing) || isOpen(ground)) &&
    (rule.missing !== 'destination' || needsDestination(ground)) &&
    (!canBeGiven(rule.missing) || isMissing(rule.missing, ground)) &&
    (rule.choices !== 'models' || choicesOf(rule, ground).length > 1)
  )
}

function says(text: string, pattern: string): boolean {
  return new RegExp(pattern, 'iu').test(text)
}

/** In the middle of a talk a quotation's facts are open only when it is the matter, and no earlier letter may tell them. */
function isOpen(ground: Ground): boolean {
  const { facts, situation } = ground
  return (
    !hasEarlierLetters(ground) && (situation !== 'conversation' || facts.points.some(({ type }) => QUOTED.has(type)))
  )
}

/** Where the buyer's forwarder collects the goods we ask for no freight. */
function needsDestination(ground: Ground): boolean {
  const terms = wantedTerms(ground)
  return terms.length === 0 || terms.some(({ incoterm }) => DELIVERED.has(incoterm))
}

function isOfQuotation(missing: string): boolean {
  return QUOTATION_FACTS.some((fact) => fact === missing)
}

function isMissing(fact: string, { facts: { request, buyer, missing }, mail, offer }: Ground): boolean {
  if (fact === 'product') return offer.named.length === 0
  const given: Record<string, boolean> = {
    quantity: request.quantities.length > 0,
    destination: request.port !== null,
    incoterm: request.incoterm !== null,
    company: buyer.company !== null,
    market: buyer.country !== null,
    timeline: request.deadline !== null,
    certificates: request.certificates.length > 0,
    target_price: request.targetPrice !== null,
    affected: request.quantities.length > 0,
    photos: mail.attachments.some(({ inline }) => !inline),
    reference: REFERENCE.test(`${mail.subject}\n${mail.text}`),
  }
  if (given[fact] === true) return false
  return OWN_FACTS.includes(fact) || missing.some((one) => one === fact)
}

function choicesOf({ choices }: AskBackRule, { offer, rules, products }: Ground): Choice[] {
  if (choices === undefined) return []
  if (choices === 'models') return modelsToChoose(offer, rules.catalogue).map(({ name }) => ({ kind: 'model', name }))
  if (choices === 'quantities') return stepsFrom(products[0]?.moq ?? rules.company.terms.moq)
  return termsOf(rules.company)
}

function stepsFrom(moq: { readonly value: number; readonly unit: string } | undefined): Choice[] {
  return moq === undefined
    ? []
    : STEPS.map((step) => ({ kind: 'quantity', quantity: { value: moq.value * step, unit: moq.unit } }))
}

function termsOf({ terms }: Company): Choice[] {
  if (terms.incoterms.length < 2) return []
  return terms.incoterms.slice(0, 4).map((term) => ({ kind: 'incoterm', term, port: terms.port ?? null }))
}
