import type { Point, PointType } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { type Found, find, has } from '../../words/lexicon.ts'
import { clausesOf } from '../letter/clauses.ts'
import type { Remark, Said } from '../letter/said.ts'
import { askingWords } from '../rules/asking-rules.ts'
import { type Cue, pointCues } from '../rules/point-rules.ts'
import { termWords } from '../rules/term-rules.ts'
import { certificatesIn } from '../terms/certificates.ts'
import { deadlineIn } from '../terms/deadline.ts'
import { isPaymentOffer } from '../terms/payment-terms.ts'
import { targetPriceIn } from '../terms/target-price.ts'
import { counts } from './cue-strength.ts'
import { isPassing } from './passing.ts'

/** A measured property, such as 36 V or 40 mm: whoever asks with one asks for a specification. */
const MEASURE =
  /\d(?:[ac]| ?(?:v|w|kw|ah|wh|mah|hz|khz|lm|k|mm|cm|km|km\/h|kmh|kg|g|gsm|g\/m2|inch|"|°c|bar|psi|nm|rpm|ml|l|db|%|ppm|мм|см|кг|вт|в|ач))(?![a-z0-9])/

/** Sorts of points of which a mail may raise several, each to be answered by itself; of the others one answer holds all. */
const SEVERAL: ReadonlySet<PointType> = new Set([
  'specification',
  'customization',
  'packaging',
  'shipping',
  'documents',
  'warranty',
  'company_info',
  'stock',
  'other',
])
/** Of these a list names the parts of one request, and only a further question stands by itself. */
const SEVERAL_ASKED: ReadonlySet<PointType> = new Set([
  'price',
  'moq',
  'lead_time',
  'payment_terms',
  'sample',
  'certificate',
])

/**
 * Every point the buyer raises, in the buyer's order: each type with the sentence that raised it first, and further questions
 * where one answer does not hold for all. The subject counts when the body raises nothing.
 */
export function pointsOf(said: Said, rules: Rules): Point[] {
  const cues = pointCues(rules.points)(said.language)
  const raised = said.body.flatMap((remark) =>
    pointsOfRemark(remark, find(cues, remark.pleaded), said, rules).map((point) => ({
      point,
      isByItself: isByItself(remark, point.type),
    })),
  )
  const isSilent = raised.length === 0 && !said.answers
  if (isSilent) {
    const subject = said.subject.flatMap((remark) => fromSubject(remark, find(cues, remark.folded)))
    return firstOfEach(subject, ({ type }) => type)
  }
  const first = new Set(firstOfEach(raised, ({ point }) => point.type))
  const kept = raised.filter((one) => first.has(one) || one.isByItself)
  return firstOfEach(kept, ({ point }) => `${point.type} ${point.text}`).map(({ point }) => point)
}

/** A question, or an item of a list of them; a row that names goods is no question about them. */
function isByItself({ inquires, item, asks, mentions }: Remark, type: PointType): boolean {
  if (SEVERAL_ASKED.has(type)) return inquires && mentions.length === 0
  return SEVERAL.has(type) && (inquires || (item && asks && mentions.length === 0))
}

function pointsOfRemark(remark: Remark, found: readonly Found<Cue>[], said: Said, rules: Rules): Point[] {
  const cues = found.filter((cue) => !isPassing(cue, remark, rules))
  const asks = remark.asks || isHeaded(remark, cues) || isOfTerm(remark, cues, rules) || (remark.item && !remark.tells)
  const clauses = cues.length > 0 && asks ? clausesOf({ ...remark, asks }, said.language, rules) : []
  const named = cues.filter((cue) => counts(cue, cues, clauses)).map(({ value }) => value.type)
  const types = [...named, ...implied(remark, said, rules)]
  if (types.length === 0 && remark.asks && !isEcho(remark, rules)) types.push(...unnamed(remark, rules))
  return settled(types).map((type) => ({ type, text: remark.text }))
}

/** Who bargains names the price without asking for it, and who visits the factory asks nothing about it. */
function settled(types: readonly PointType[]): PointType[] {
  const named = (type: PointType) => types.includes(type)
  return [...new Set(types)].filter(
    (type) => !(type === 'price' && named('discount')) && !(type === 'company_info' && named('visit')),
  )
}

/** `Is that possible?`: a short question about the sentence before it. */
function isEcho({ folded }: Remark, rules: Rules): boolean {
  const words = folded.trim().split(/\s+/u).length
  return words <= 6 && (has(askingWords(rules.asking).echo, folded) || (words <= 2 && /^[ -~¿]+$/.test(folded)))
}

/** `Payment: 30/70`, `Packing - neutral`: a line headed by what it is about. */
function isHeaded({ raw }: Remark, [first]: readonly Found<Cue>[]): boolean {
  return (
    first !== undefined &&
    first.value.strength !== 'faint' &&
    first.from <= 2 &&
    /^(?: \p{L}+){0,2}\s?[:：–-]/u.test(raw.slice(first.to, first.to + 24))
  )
}

/** `Precio CIF Callao.`: what is wanted, and the term, make a request without a verb. */
function isOfTerm({ folded }: Remark, [first]: readonly Found<Cue>[], rules: Rules): boolean {
  return (
    first !== undefined &&
    first.from <= 2 &&
    has(termWords(rules.terms).incoterms, folded.slice(first.to, first.to + 12))
  )
}

/** What a sentence raises by the facts it gives: a term to accept, a price to meet, a date to keep, a standard to prove. */
function implied(remark: Remark, said: Said, rules: Rules): PointType[] {
  const types: PointType[] = []
  if (isPaymentOffer(remark, rules)) types.push('payment_terms')
  if (targetPriceIn(remark, said, rules)) types.push(said.answers ? 'discount' : 'price')
  if (remark.asks && certificatesIn(remark, rules).length > 0) types.push('certificate')
  if (remark.asks && has(askingWords(rules.asking).arriving, remark.folded) && deadlineIn(remark, rules))
    types.push('lead_time')
  return types
}

/**
 * What asks with no cue: a question is technical unless it speaks of people, places or help; one that lacks its mark and
 * speaks of them is left alone. A wish that names only a term wants its price.
 */
function unnamed(remark: Remark, rules: Rules): PointType[] {
  const { mentions, folded, question, inquires, item } = remark
  if (!inquires) return !item && has(termWords(rules.terms).incoterms, folded) ? ['price'] : []
  if (mentions.length > 0 || MEASURE.test(folded)) return ['specification']
  if (!has(askingWords(rules.asking).addressing, folded)) return ['specification']
  return question ? ['other'] : []
}

function fromSubject(remark: Remark, found: readonly Found<Cue>[]): Point[] {
  return [...new Set(found.map(({ value }) => value.type))].map((type) => ({ type, text: remark.text }))
}
