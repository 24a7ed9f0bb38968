import { isDisposable } from 'freemail'
import { scriptOf } from '../../classify/language/script.ts'
import { type Case, type Feature, wantedProducts } from '../case.ts'
import { languagesOf } from '../languages.ts'
import type { CodedFeature } from '../scoring-rules.ts'
import { domainOf } from './domain.ts'
import { isOfOurRange } from './range.ts'

const LIST_POINTS: ReadonlySet<string> = new Set(['catalogue', 'price'])

/** Features that lower the value. Signs of fraud are no part of it: they are the risk, a number of its own. */
export const DEDUCTIONS = {
  mass_mailing: ({ reading, mail }) => (reading.flags.includes('mass_mailing') ? [mail.toHeader] : []),
  other_suppliers: (seen, { limit = 0 }) => otherSuppliers(seen, limit),
  same_text_elsewhere: ({ history }) =>
    history.sameTextFrom === undefined ? [] : [`${history.sameTextFrom} other senders`],
  list_only: ({ facts }) => {
    const { products, quantities } = facts.request
    const onlyLists = facts.points.every(({ type }) => LIST_POINTS.has(type))
    return onlyLists && products.length + quantities.length === 0
      ? facts.points.slice(0, 1).map(({ text }) => text)
      : []
  },
  outside_our_range: ({ facts, reading, rules }) => {
    const { products } = facts.request
    // In a language that we do not read, or a script that catalogues rarely use, it may be ours under a name that we do not know.
    if (reading.language !== undefined && !languagesOf(rules.scoring.rules).has(reading.language)) return []
    if (products.some(({ text }) => scriptOf(text) !== 'latin')) return []
    // What a conversation is about is ours, whatever else is named in it.
    if (reading.kind === 'reply' || products.some((wanted) => isOfOurRange(wanted, rules.catalogue))) return []
    return products.slice(0, 1).map(({ text }) => text)
  },
  price_far_below: (seen, { limit = 0 }) => hopelessPrice(seen, limit),
  disposable_mail: ({ facts }) =>
    facts.buyer.email !== null && isDisposable(facts.buyer.email) ? [facts.buyer.email] : [],
} as const satisfies Partial<Record<CodedFeature, Feature>>

/** The other firms among the recipients, when there are at least so many. */
function otherSuppliers({ mail, rules }: Case, atLeast: number): readonly string[] {
  const { mailboxes, domains } = rules.company
  const known = new Set([...domains, domainOf(mail.from?.address ?? '')])
  const others = [...mail.to, ...mail.cc]
    .map(({ address }) => address)
    .filter((address) => !mailboxes.includes(address) && !known.has(domainOf(address)))
  return new Set(others.map(domainOf)).size >= atLeast ? [others.join(', ')] : []
}

/** The price wanted, when it is less than a part of our lowest. Beside several goods or quantities it may be that of another. */
function hopelessPrice(seen: Case, part: number): readonly string[] {
  const { targetPrice: target, products, quantities } = seen.facts.request
  if (target === null || products.length > 1 || quantities.length > 1) return []
  const floors = wantedProducts(seen).flatMap(({ price }) => (price?.currency === target.currency ? [price.from] : []))
  return floors.length > 0 && target.amount < part * Math.min(...floors) ? [`${target.amount} ${target.currency}`] : []
}
