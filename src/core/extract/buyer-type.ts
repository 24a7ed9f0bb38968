import type { BuyerType, Quantity } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { find } from '../words/lexicon.ts'
import { buyerTypeWords } from './buyer-type-rules.ts'
import type { Entry } from './closing.ts'
import { comparable, everything, type Said } from './said.ts'

export interface BuyerTypeRead {
  readonly type: BuyerType
  readonly evidence: string
}

const UNKNOWN: BuyerTypeRead = { type: 'unknown', evidence: '' }

/**
 * What kind of buyer writes: what it says of itself first, then its name, then what it mentions, then what it orders.
 * Who buys for another is an agent whatever else it says; of several kinds the one named first counts.
 */
export function buyerTypeOf(
  said: Said,
  company: string | null,
  closing: readonly Entry[],
  quantities: readonly Quantity[],
  rules: Rules,
): BuyerTypeRead {
  const remarks = everything(said)
  const told = remarks.filter(({ tells }) => tells)
  const sources = [
    [said.fields['business'] ?? ''],
    told.map(({ text }) => text),
    [company ?? '', ...closing.map(({ text }) => text)],
    remarks.map(({ text }) => text),
  ]
  const types = sources.map((texts) => typesIn(texts, rules))
  const agent = types.flat().find(({ type }) => type === 'agent')
  return agent ?? types.find(([first]) => first !== undefined)?.[0] ?? byOrder(quantities)
}

function typesIn(texts: readonly string[], rules: Rules): BuyerTypeRead[] {
  const words = buyerTypeWords(rules.buyerTypes)
  return texts.flatMap((text) => find(words, comparable(text)).map(({ value }) => ({ type: value, evidence: text })))
}

/** Whoever orders by the container imports; whoever wants one or two pieces uses them. */
function byOrder(quantities: readonly Quantity[]): BuyerTypeRead {
  const [first] = quantities
  if (!first) return UNKNOWN
  const evidence = `${first.value} ${first.unit}`
  if (quantities.some(({ unit }) => unit.startsWith('container'))) return { type: 'importer', evidence }
  return first.unit === 'pc' && first.value <= 2 && quantities.length === 1 ? { type: 'end_user', evidence } : UNKNOWN
}
