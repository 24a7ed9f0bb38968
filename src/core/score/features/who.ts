import { isFree } from 'freemail'
import { type Case, type Feature, quoted, whenTold } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'
import { domainOf, mayBeOf } from './domain.ts'

const PLATFORMS: ReadonlySet<string> = new Set(['alibaba', 'made_in_china', 'global_sources', 'other_platform'])

/** Features of the buyer: who it is and how well we know it. */
export const WHO = {
  company_named: (seen) => whenTold(seen, 'buyer.company', seen.facts.buyer.company),
  own_domain: (seen) => (hasOwnDomain(seen) ? [seen.facts.buyer.email ?? ''] : []),
  trade_stated: (seen) => tradeStated(seen),
  role_stated: (seen) => whenTold(seen, 'buyer.role', seen.facts.buyer.role),
  known_customer: ({ history }) => (history.orders > 0 ? [`${history.orders} earlier orders`] : []),
  wrote_before: ({ history, reading, mail }) => {
    if (history.received > 0) return [`${history.received} earlier mails`]
    return reading.kind === 'reply' ? [mail.subject] : []
  },
} as const satisfies Partial<Record<CodedFeature, Feature>>

/** Whether the buyer writes from a domain of its own: no free mail service, no platform, not ours, and not another firm's. */
function hasOwnDomain({ mail, reading, facts, rules }: Case): boolean {
  const email = facts.buyer.email
  if (email === null || isFree(email)) return false
  const domain = domainOf(email)
  const relayed = PLATFORMS.has(reading.channel) && mail.from !== null && domain === domainOf(mail.from.address)
  return !relayed && !rules.company.domains.includes(domain) && mayBeOf(domain, facts.buyer.company)
}

function tradeStated(seen: Case): readonly string[] {
  const { type, company } = seen.facts.buyer
  // Somebody who buys for use of its own tells a trade only by naming the company.
  if (type === 'unknown' || (type === 'end_user' && company === null)) return []
  return [quoted(seen, 'buyer.type', type)]
}
