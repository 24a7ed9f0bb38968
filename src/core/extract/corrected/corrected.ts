import { BUYER_TYPES, type BuyerFacts, type Fact, type RequestFacts, type WantedProduct } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { type Clock, timeZoneOf } from '../country/time-zone.ts'
import { places } from '../rules/place-rules.ts'
import { type Correctable, type FactCorrection, moneyOf, quantityOf } from './fact-correction.ts'
import { inForce } from './in-force.ts'

/** What was read, each part beside its evidence. */
export interface Read {
  readonly buyer: BuyerFacts
  readonly request: RequestFacts
  readonly evidence: readonly Fact[]
}

/**
 * What was read, with what people corrected in its place. A corrected fact keeps the words it had been read from, and says
 * who corrected it.
 *
 * @param said the newest first
 * @param clock the mail's, to tell the time zone of a corrected country
 */
export function corrected(read: Read, said: readonly FactCorrection[], clock: Clock, rules: Rules): Read {
  return inForce(said, read.evidence).reduce((before, one) => withOne(before, one, clock, rules), read)
}

function withOne(read: Read, correction: FactCorrection, clock: Clock, rules: Rules): Read {
  const { field, values } = correction
  return {
    buyer: { ...read.buyer, ...buyerPart(field, values, read.buyer, clock, rules) },
    request: { ...read.request, ...requestPart(field, values, rules) },
    evidence: withFacts(read.evidence, correction),
  }
}

/** Where the fact stood, so that the order stays. */
function withFacts(facts: readonly Fact[], { field, values, by }: FactCorrection): readonly Fact[] {
  const place = facts.findIndex((fact) => fact.field === field)
  const words = facts.filter((fact) => fact.field === field).map(({ evidence }) => evidence)
  const anew = values.map((value, index): Fact => ({ field, value, evidence: words[index] ?? words[0] ?? '', by }))
  const others = facts.filter((fact) => fact.field !== field)
  const at = place < 0 ? others.length : place
  return [...others.slice(0, at), ...anew, ...others.slice(at)]
}

function buyerPart(
  field: Correctable,
  values: readonly string[],
  { phones }: BuyerFacts,
  clock: Clock,
  rules: Rules,
): Partial<BuyerFacts> {
  const [value = null] = values
  if (field === 'buyer.name') return { name: value }
  if (field === 'buyer.company') return { company: value }
  if (field === 'buyer.type') return { type: BUYER_TYPES.find((type) => type === value) ?? 'unknown' }
  if (field !== 'buyer.country') return {}
  return { country: value, countryEvidence: null, timeZone: value && zoneOf({ country: value, phones, clock }, rules) }
}

function zoneOf(where: { country: string; phones: readonly string[]; clock: Clock }, rules: Rules): string | null {
  return timeZoneOf({ ...where, closing: [] }, rules.timeZones) ?? places(rules.places).zones.get(where.country) ?? null
}

function requestPart(field: Correctable, values: readonly string[], rules: Rules): Partial<RequestFacts> {
  const [value = null] = values
  if (field === 'request.products') return { products: values.map((words) => productOf(words, rules)) }
  if (field === 'request.quantities') return { quantities: values.flatMap((words) => quantityOf(words) ?? []) }
  if (field === 'request.certificates') return { certificates: values }
  if (field === 'request.targetPrice') return { targetPrice: value === null ? null : moneyOf(value) }
  if (field === 'request.incoterm') return { incoterm: value, otherTerms: [] }
  if (field === 'request.port') return { port: value }
  if (field === 'request.deadline') return { deadline: value }
  return field === 'request.paymentTerms' ? { paymentTerms: value } : {}
}

/** Goods of ours are named by their SKU. */
function productOf(words: string, { catalogue }: Rules): WantedProduct {
  const ours = catalogue.find(({ sku }) => sku === words)
  return ours ? { text: ours.name, sku: ours.sku } : { text: words, sku: null }
}
