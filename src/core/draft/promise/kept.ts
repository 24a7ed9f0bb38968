import type { PointType } from '../../inquiry.ts'
import { OWED_TOPICS } from '../parts/parts.ts'

type Topic = (typeof OWED_TOPICS)[number]

/** Kept by a price in the letter. */
const PRICES: ReadonlySet<string> = new Set<Topic>(['firm-price', 'price', 'price-hold', 'discount'])
/** Kept by a letter that answers this; where a cost was owed, it must name one. What is not here only a person can tell. */
const KEPT_BY: Readonly<Partial<Record<Topic, PointType>>> = {
  freight: 'shipping',
  'sample-cost': 'sample',
  sample: 'sample',
  moq: 'moq',
  'lead-time': 'lead_time',
  payment: 'payment_terms',
  certificates: 'certificate',
  catalogue: 'catalogue',
  stock: 'stock',
  warranty: 'warranty',
  company: 'company_info',
}
const COSTS: ReadonlySet<string> = new Set<Topic>(['freight', 'sample-cost'])
/** A figure beside its currency. */
const PRICE =
  /(?:\b(?:USD|EUR|GBP|CNY|RMB|JPY|KRW|BRL|TRY|RUB|AED|INR|AUD|CAD|CHF|MXN|PLN)|[$€£¥₩₽₹])\s?\d|\d\s?(?:(?:USD|EUR|GBP|CNY|RMB|JPY|KRW|BRL|TRY|RUB|AED|INR|AUD|CAD|CHF|MXN|PLN)\b|[$€£¥₩₽₹元円원])/u

/** A letter of ours as far as it can keep a promise. */
export interface KeepingLetter {
  readonly text: string
  /** Sorts of points it answers. */
  readonly answered: ReadonlySet<PointType>
  /** Topics it puts off to a day of its own. */
  readonly owed: ReadonlySet<string>
}

/**
 * Whether a letter keeps an earlier promise: it says what was owed and does not owe it again.
 * What staff typed is known to nobody but a person, so no letter keeps it by itself.
 */
export function keeps(topic: string | null, { text, answered, owed }: KeepingLetter): boolean {
  const known = OWED_TOPICS.find((one) => one === topic)
  if (known === undefined || owed.has(known)) return false
  if (PRICES.has(known)) return PRICE.test(text)
  const point = KEPT_BY[known]
  return point !== undefined && answered.has(point) && (!COSTS.has(known) || PRICE.test(text))
}
