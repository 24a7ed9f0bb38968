import type { Company } from '../../company.ts'
import type { Quantity, Tier } from '../../inquiry.ts'
import { modelsToChoose } from '../goods/offer.ts'
import type { Ground } from '../ground/ground.ts'
import { hasEarlierLetters } from '../ground/quoted-before.ts'
import { DELIVERED, wantedTerms } from '../ground/wanted.ts'
import type { Situation } from '../situation/situation.ts'
import type { AskBackRule } from './ask-back-rules.ts'
import { canBeGiven, isGiven, isOfQuotation } from './given.ts'
import { spokenOf } from './spoken-of.ts'
import { type Stage, stagesOf } from './stage.ts'

/** Something to choose from, made of our files. */
export type Choice =
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'incoterm'; readonly term: string; readonly port: string | null }

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
  declined: 1,
  thinking: 1,
  'changed-trade': 1,
  'complaint-furious': 1,
  'similar-product': 2,
  visit: 2,
  invitation: 2,
  holding: 2,
  conversation: 2,
  bargaining: 2,
  'out-of-range': 2,
}
const MOST_OF_TIER: Record<Tier, number> = { A: 3, B: 3, C: 2 }
/** Questions about the need, as long as one about the buyer's business has room beside them. */
const MOST_NEEDS = 2
/** Less urgent questions never make a letter longer than two. */
const LEAST_URGENT = 2
/** A fact we can tell when it is answered is asked for again, but not a third time; any other only once. */
const MOST_TIMES = { readable: 2, other: 1 }
/** First orders offered for choice, in multiples of the smallest one. */
const STEPS = [1, 2, 5]

/** The questions of a reply: the most urgent that nothing has answered yet, one of them about the buyer's business. */
export function chooseAsks(ground: Ground, tier: Tier | null): Ask[] {
  const most = Math.min(MOST[ground.situation] ?? 3, tier === null ? 3 : MOST_OF_TIER[tier], ground.brief ? 1 : 3)
  const stages = stagesOf(ground)
  const spoken = spokenOf(ground.reading.text, ground.rules)
  const open = ground.rules.askBacks.filter(
    (rule) => fits(rule, stages, ground) && !isGiven(rule.missing, ground, spoken),
  )
  const fitting = forNewcomer(open, ground).sort((one, other) => one.priority - other.priority)
  const unworn = fitting.filter((rule) => !isWornOut(rule, ground))
  const fresh = chosenOf(unworn, most)
  const others = fitting.filter(({ missing }) => !canBeGiven(missing))
  const chosen = fresh.length > 0 ? fresh : chosenOf(others, 1)
  return chosen.map((rule) => ({ id: rule.id, missing: rule.missing, choices: choicesOf(rule, ground) }))
}

/** Takes the first that go together; what is about the need leaves room for the business, if there is something to ask. */
function chosenOf(rules: readonly AskBackRule[], most: number): AskBackRule[] {
  const chosen: AskBackRule[] = []
  const take = (rule: AskBackRule) => {
    const isDouble = chosen.some(
      ({ missing, about }) => missing === rule.missing || (about !== 'need' && about === rule.about),
    )
    const isIdle = (rule.alone && chosen.length > 0) || (rule.priority > LEAST_URGENT && chosen.length > 1)
    if (chosen.length < most && !isDouble && !isIdle) chosen.push(rule)
  }
  for (const rule of rules)
    if (rule.about === 'business' || chosen.filter(({ about }) => about !== 'business').length < MOST_NEEDS) take(rule)
  for (const rule of rules) take(rule)
  return rules.filter((rule) => chosen.includes(rule))
}

function fits(rule: AskBackRule, stages: ReadonlySet<Stage>, ground: Ground): boolean {
  const { facts, situation, reading } = ground
  const raises = (types: AskBackRule['unless']) => facts.points.some(({ type }) => types.includes(type))
  return (
    rule.stages.some((stage) => stages.has(stage)) &&
    (rule.when === undefined || rule.when.includes(situation)) &&
    !raises(rule.unless) &&
    (rule.onWords === undefined || says(reading.text, rule.onWords)) &&
    (rule.answeredBy === undefined || !says(reading.text, rule.answeredBy)) &&
    (rule.buyers === undefined || kindsOf(ground).some((kind) => rule.buyers?.includes(kind))) &&
    (rule.points === undefined || raises(rule.points)) &&
    (!isOfQuotation(rule.missing) || isOpen(ground)) &&
    (rule.missing !== 'destination' || needsDestination(ground)) &&
    (rule.choices !== 'models' || choicesOf(rule, ground).length > 1)
  )
}

function says(text: string, pattern: string): boolean {
  return new RegExp(pattern, 'iu').test(text)
}

/** What the buyer is, by this mail or an earlier one; a newcomer may be anything besides. */
function kindsOf({ facts, history, situation }: Ground): NonNullable<AskBackRule['buyers']> {
  const { type } = facts.buyer
  const kind = type === 'unknown' ? (history.known?.type ?? type) : type
  return situation === 'newcomer' ? [kind, 'newcomer'] : [kind]
}

/** A newcomer is asked in the words made for one, where there are some. */
function forNewcomer(rules: readonly AskBackRule[], { situation }: Ground): AskBackRule[] {
  const isTheirs = ({ buyers }: AskBackRule) => situation === 'newcomer' && buyers?.includes('newcomer') === true
  const theirs = new Set(rules.filter(isTheirs).map(({ missing }) => missing))
  return rules.filter((rule) => isTheirs(rule) || !theirs.has(rule.missing))
}

/** Whether our letters have asked for the fact often enough. */
function isWornOut({ missing }: AskBackRule, { history }: Ground): boolean {
  const asked = history.asked?.filter(({ questions }) => questions.some((one) => one.missing === missing)) ?? []
  return asked.length >= (canBeGiven(missing) ? MOST_TIMES.readable : MOST_TIMES.other)
}

/** A quotation's facts may stand in an earlier letter that our books do not hold. */
function isOpen(ground: Ground): boolean {
  return !hasEarlierLetters(ground) || ground.history.talkedOf !== undefined
}

/** Where the buyer's forwarder collects the goods we ask for no freight. */
function needsDestination(ground: Ground): boolean {
  const terms = wantedTerms(ground)
  return terms.length === 0 || terms.some(({ incoterm }) => DELIVERED.has(incoterm))
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
