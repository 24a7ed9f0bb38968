import type { Fact, RequestFacts, WantedProduct } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { productsOf } from '../goods/products.ts'
import { type QuantityRead, quantitiesOf } from '../goods/quantities.ts'
import type { Said } from '../letter/said.ts'
import { nameOnPapers } from '../places/place-name.ts'
import { type CertificateRead, certificatesOf } from '../terms/certificates.ts'
import { deadlineOf } from '../terms/deadline.ts'
import { type DestinationRead, destinationOf } from '../terms/destination.ts'
import { type IncotermRead, incotermsOf } from '../terms/incoterm.ts'
import { paymentTermsOf, type WordsRead } from '../terms/payment-terms.ts'
import { type TargetPriceRead, targetPriceOf } from '../terms/target-price.ts'

/** What is wanted, each part beside the words it was read from. */
export interface RequestRead {
  readonly products: readonly (WantedProduct & { readonly evidence: string })[]
  readonly quantities: readonly QuantityRead[]
  readonly terms: readonly IncotermRead[]
  readonly destination: DestinationRead | null
  readonly target: TargetPriceRead | null
  readonly certificates: readonly CertificateRead[]
  readonly deadline: WordsRead | null
  readonly payment: WordsRead | null
}

/** Reads what is wanted, and on what terms. */
export function readRequest(said: Said, rules: Rules): RequestRead {
  const terms = incotermsOf(said, rules)
  const field = said.fields['destination']
  return {
    products: productsOf(said, rules).map((product) => ({ ...product, evidence: product.text })),
    quantities: quantitiesOf(said, rules),
    terms,
    destination:
      placeOf(terms.slice(0, 1)) ??
      destinationOf(said, rules) ??
      placeOf(terms) ??
      (field ? { place: field, evidence: field } : null),
    target: targetPriceOf(said, rules),
    certificates: certificatesOf(said, rules),
    deadline: deadlineOf(said, rules),
    payment: paymentTermsOf(said, rules),
  }
}

function placeOf(terms: readonly IncotermRead[]): DestinationRead | null {
  const [named] = terms.flatMap(({ place, evidence }) => (place === null ? [] : [{ place, evidence }]))
  return named ?? null
}

/** What was read, as facts and their evidence. */
export function requestFacts(read: RequestRead, rules: Rules): { facts: RequestFacts; evidence: Fact[] } {
  const { products, quantities, destination, target, certificates, deadline, payment } = read
  const [incoterm, ...otherTerms] = read.terms
  const facts: RequestFacts = {
    products: products.map(({ text, sku }) => ({ text, sku })),
    quantities: quantities.map(({ quantity }) => quantity),
    incoterm: incoterm?.incoterm ?? null,
    port: destination ? nameOnPapers(destination.place, rules) : null,
    otherTerms: otherTerms.map(({ incoterm: term, place }) => ({
      incoterm: term,
      port: place === null ? null : nameOnPapers(place, rules),
    })),
    targetPrice: target?.price ?? null,
    certificates: certificates.map(({ name }) => name),
    deadline: deadline?.words ?? null,
    paymentTerms: payment?.words ?? null,
  }
  const evidence = [
    ...products.map(({ text, sku, evidence }) => fact('products', sku ?? text, evidence)),
    ...quantities.map(({ quantity, evidence }) =>
      fact(
        'quantities',
        [quantity.value, ...(quantity.max ? [quantity.max] : [])].join('-') + ` ${quantity.unit}`,
        evidence,
      ),
    ),
    ...(incoterm ? [fact('incoterm', incoterm.incoterm, incoterm.evidence)] : []),
    ...(destination ? [fact('port', destination.place, destination.evidence)] : []),
    ...(target ? [fact('targetPrice', `${target.price.amount} ${target.price.currency}`, target.evidence)] : []),
    ...certificates.map(({ name, evidence }) => fact('certificates', name, evidence)),
    ...(deadline ? [fact('deadline', deadline.words, deadline.evidence)] : []),
    ...(payment ? [fact('paymentTerms', payment.words, payment.evidence)] : []),
  ]
  return { facts, evidence }
}

function fact(field: keyof RequestFacts, value: string, evidence: string): Fact {
  return { field: `request.${field}`, value, evidence }
}
