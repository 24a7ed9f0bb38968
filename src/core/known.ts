import type { Known } from './history.ts'
import type { BuyerFacts, RequestFacts } from './inquiry.ts'

/** What one earlier mail of a buyer told. */
export interface Told {
  /** It belongs to the conversation that goes on; what was wanted in another says nothing of this one. */
  readonly sameConversation: boolean
  readonly buyer: BuyerFacts
  readonly request: RequestFacts
}

/**
 * What a buyer told us before; null when he has told nothing yet.
 *
 * @param told his earlier mails, the newest first
 */
export function knownFrom(told: readonly Told[]): Known | null {
  if (told.length === 0) return null
  const ordered = [...told].sort((one, other) => Number(other.sameConversation) - Number(one.sameConversation))
  const buyers = ordered.map(({ buyer }) => buyer)
  const requests = ordered.filter(({ sameConversation }) => sameConversation).map(({ request }) => request)
  const products = newest(requests.map((request) => request.products))
  return {
    country: first(buyers, ({ country }) => country),
    company: first(buyers, ({ company }) => company),
    type: first(buyers, ({ type }) => (type === 'unknown' ? null : type)) ?? 'unknown',
    phones: newest(buyers.map(({ phones }) => phones)),
    skus: products.flatMap(({ sku }) => sku ?? []),
    goods: products.flatMap(({ sku, text }) => (sku === null ? [text] : [])),
    quantities: newest(requests.map(({ quantities }) => quantities)),
    incoterm: first(requests, ({ incoterm }) => incoterm),
    port: first(requests, ({ port }) => port),
    targetPrice: first(requests, ({ targetPrice }) => targetPrice),
    certificates: newest(requests.map(({ certificates }) => certificates)),
    deadline: first(requests, ({ deadline }) => deadline),
    paymentTerms: first(requests, ({ paymentTerms }) => paymentTerms),
  }
}

function first<Mail, Value>(mails: readonly Mail[], told: (mail: Mail) => Value | null): Value | null {
  return mails.map(told).find((value) => value !== null) ?? null
}

function newest<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  return lists.find((list) => list.length > 0) ?? []
}
