import { isDisposable } from 'freemail'
import type { Feature } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'

const LIST_POINTS: ReadonlySet<string> = new Set(['catalogue', 'price'])

/** Below this part of the lowest price no bargaining helps. */
const FAR_BELOW = 0.7

/** Features that lower the value. Signs of fraud are no part of it: they are the risk, a number of its own. */
export const DEDUCTIONS = {
  mass_mailing: ({ reading, mail }) =>
    reading.flags.includes('mass_mailing') ? [mail.headers['to']?.join(', ') ?? ''] : [],
  other_suppliers: ({ mail, rules }) => {
    const strangers = [...mail.to, ...mail.cc]
      .map(({ address }) => address)
      .filter((address) => !isOurs(address) && domainOf(address) !== domainOf(mail.from?.address ?? ''))
    return new Set(strangers.map(domainOf)).size >= 3 ? [strangers.join(', ')] : []

    function isOurs(address: string): boolean {
      return rules.company.mailboxes.includes(address) || rules.company.domains.includes(domainOf(address))
    }
  },
  list_only: ({ facts }) => {
    const { products, quantities } = facts.request
    const onlyLists = facts.points.length > 0 && facts.points.every(({ type }) => LIST_POINTS.has(type))
    return onlyLists && products.length === 0 && quantities.length === 0
      ? facts.points.slice(0, 1).map(({ text }) => text)
      : []
  },
  outside_our_range: ({ facts }) => {
    const { products } = facts.request
    return products.length > 0 && products.every(({ sku }) => sku === null)
      ? products.slice(0, 1).map(({ text }) => text)
      : []
  },
  price_far_below: ({ facts, rules }) => {
    const { targetPrice, products } = facts.request
    const prices = rules.catalogue
      .filter(({ sku }) => products.some((product) => product.sku === sku))
      .map(({ price }) => price)
    const floors = prices.flatMap((price) => (price?.currency === targetPrice?.currency ? [price?.from ?? 0] : []))
    const hopeless = targetPrice !== null && floors.length > 0 && targetPrice.amount < FAR_BELOW * Math.min(...floors)
    return hopeless ? [`${targetPrice.amount} ${targetPrice.currency}`] : []
  },
  disposable_mail: ({ facts }) =>
    facts.buyer.email !== null && isDisposable(facts.buyer.email) ? [facts.buyer.email] : [],
} as const satisfies Partial<Record<CodedFeature, Feature>>

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
