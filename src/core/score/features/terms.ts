import type { Quantity } from '../../inquiry.ts'
import { type Case, type Feature, quoted, wantedProducts, whenTold } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'

const CONTAINERS = /^(container|pallet)/

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
  quantity_in_conversation: ({ reading, facts }) =>
    reading.kind === 'reply' && facts.request.quantities.length === 0
      ? facts.points.slice(0, 1).map(({ text }) => text)
      : [],
  payment_terms: (seen) => whenTold(seen, 'request.paymentTerms', seen.facts.request.paymentTerms),
} as const satisfies Partial<Record<CodedFeature, Feature>>

function quantities(seen: Case): readonly string[] {
  const [first] = seen.facts.request.quantities
  return first ? [quoted(seen, 'request.quantities', `${first.value} ${first.unit}`)] : []
}

/**
 * All that is asked for as a part of the smallest minimum that applies; a container is always enough.
 * NaN, which is neither above nor below any line, where the two cannot be compared.
 */
export function shareOfMoq(seen: Case): number {
  const { quantities } = seen.facts.request
  if (quantities.some(({ unit }) => CONTAINERS.test(unit))) return 1
  const minimums = wantedProducts(seen).flatMap(({ moq }) => moq ?? [])
  const [moq = seen.rules.company.terms.moq] = minimums.toSorted((one, other) => one.value - other.value)
  const comparable = quantities.filter(({ unit }) => moq !== undefined && counted(unit) === counted(moq.unit))
  if (moq === undefined || comparable.length === 0) return Number.NaN
  return comparable.reduce((sum, quantity) => sum + most(quantity), 0) / moq.value
}

/** Sets, pairs and pieces are counted alike. */
function counted(unit: string): string {
  return ['pc', 'set', 'pair', 'unit'].includes(unit) ? 'pc' : unit
}

function most({ value, max }: Quantity): number {
  return max ?? value
}
