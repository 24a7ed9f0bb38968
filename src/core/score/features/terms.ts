import type { Quantity } from '../../inquiry.ts'
import { type Case, type Feature, inConversation, quoted, wantedProducts, whenTold } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'

const CONTAINERS = /^container/

/** Features of how much, when, where and on which terms. */
export const TERMS = {
  quantity: (seen) => quantities(seen),
  meets_moq: (seen) => (shareOfMoq(seen) >= 1 ? quantities(seen) : []),
  far_below_moq: (seen, { limit = 0 }) => (shareOfMoq(seen) < limit ? quantities(seen) : []),
  incoterm: (seen) => whenTold(seen, 'request.incoterm', seen.facts.request.incoterm),
  port: (seen) => whenTold(seen, 'request.port', seen.facts.request.port),
  delivery_date: (seen) => whenTold(seen, 'request.deadline', seen.facts.request.deadline),
  target_price: (seen) => {
    const target = seen.facts.request.targetPrice
    return target ? [quoted(seen, 'request.targetPrice', `${target.amount} ${target.currency}`)] : []
  },
  quantity_in_conversation: (seen) => (quantities(seen).length === 0 ? inConversation(seen, 'quantity') : []),
  payment_terms: (seen) => whenTold(seen, 'request.paymentTerms', seen.facts.request.paymentTerms),
} as const satisfies Partial<Record<CodedFeature, Feature>>

function quantities(seen: Case): readonly string[] {
  const [first] = seen.facts.request.quantities
  return first ? [quoted(seen, 'request.quantities', `${first.value} ${first.unit}`)] : []
}

/**
 * The greatest quantity asked for as a part of the smallest minimum that applies; a container is always enough. Several
 * quantities are mostly steps of a price or goods of their own, and a minimum holds for each.
 * NaN, which is neither above nor below any line, where the two cannot be compared.
 */
export function shareOfMoq(seen: Case): number {
  const { quantities } = seen.facts.request
  if (quantities.some(({ unit }) => CONTAINERS.test(unit))) return 1
  const minimums = wantedProducts(seen).flatMap(({ moq }) => moq ?? [])
  const [moq = seen.rules.company.terms.moq] = minimums.toSorted((one, other) => one.value - other.value)
  if (moq === undefined) return Number.NaN
  const least = inBaseUnit(moq.unit)
  const comparable = quantities.filter(({ unit }) => inBaseUnit(unit).unit === least.unit)
  if (comparable.length === 0) return Number.NaN
  const asked = comparable.map((quantity) => most(quantity) * inBaseUnit(quantity.unit).factor)
  return Math.max(...asked) / (moq.value * least.factor)
}

/** Units that say the same thing in another measure; sets, pairs and pieces are counted alike. */
const IN_BASE_UNIT: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  set: { unit: 'pc', factor: 1 },
  pair: { unit: 'pc', factor: 1 },
  unit: { unit: 'pc', factor: 1 },
  kit: { unit: 'pc', factor: 1 },
  dozen: { unit: 'pc', factor: 12 },
  ton: { unit: 'kg', factor: 1000 },
  lb: { unit: 'kg', factor: 0.453_592_37 },
  yard: { unit: 'm', factor: 0.9144 },
}

function inBaseUnit(unit: string): { readonly unit: string; readonly factor: number } {
  return IN_BASE_UNIT[unit] ?? { unit, factor: 1 }
}

function most({ value, max }: Quantity): number {
  return max ?? value
}
