import { isDisposable } from 'freemail'
import { type Case, type Feature, wantedProducts } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'
import { domainOf } from './domain.ts'

/** From so many other firms on, a mail is an invitation to tender at large. */
const SEVERAL = 3
/** Below this part of the lowest price no bargaining helps. */
const FAR_BELOW = 0.7
const LIST_POINTS: ReadonlySet<string> = new Set(['catalogue', 'price'])

/** Features that lower the value. Signs of fraud are no part of it: they are the risk, a number of its own. */
export const DEDUCTIONS = {
  mass_mailing: ({ reading, mail }) =>
    reading.flags.includes('mass_mailing') ? [mail.headers['to']?.join(', ') ?? ''] : [],
  other_suppliers: (seen) => otherSuppliers(seen),
  list_only: ({ facts }) => {
    const { products, quantities } = facts.request
    const onlyLists = facts.points.every(({ type }) => LIST_POINTS.has(type))
    return onlyLists && products.length + quantities.length === 0
      ? facts.points.slice(0, 1).map(({ text }) => text)
      : []
  },
  outside_our_range: ({ facts, reading }) => {
    const { products } = facts.request
    // What a conversation is about is ours, whatever else is named in it.
    return reading.kind !== 'reply' && products.every(({ sku }) => sku === null)
      ? products.slice(0, 1).map(({ text }) => text)
      : []
  },
  price_far_below: (seen) => hopelessPrice(seen),
  disposable_mail: ({ facts }) =>
    facts.buyer.email !== null && isDisposable(facts.buyer.email) ? [facts.buyer.email] : [],
} as const satisfies Partial<Record<CodedFeature, Feature>>

function otherSuppliers({ mail, rules }: Case): readonly string[] {
  const { mailboxes, domains } = rules.company
  const known = new Set([...domains, domainOf(mail.from?.address ?? '')])
  const others = [...mail.to, ...mail.cc]
    .map(({ address }) => address)
    .filter((address) => !mailboxes.includes(address) && !known.has(domainOf(address)))
  return new Set(others.map(domainOf)).size >= SEVERAL ? [others.join(', ')] : []
}

function hopelessPrice(seen: Case): readonly string[] {
  const target = seen.facts.request.targetPrice
  if (target === null) return []
  const floors = wantedProducts(seen).flatMap(({ price }) => (price?.currency === target.currency ? [price.from] : []))
  return floors.length > 0 && target.amount < FAR_BELOW * Math.min(...floors)
    ? [`${target.amount} ${target.currency}`]
    : []
}
