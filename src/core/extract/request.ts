import type { Fact, RequestFacts } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { certificatesOf } from './certificates.ts'
import { deadlineOf } from './deadline.ts'
import { destinationOf } from './destination.ts'
import { incotermsOf } from './incoterm.ts'
import { paymentTermsOf } from './payment-terms.ts'
import { latinName } from './place-name.ts'
import { productsOf } from './products.ts'
import { quantitiesOf } from './quantities.ts'
import type { Said } from './said.ts'
import { targetPriceOf } from './target-price.ts'

/** What is wanted, and on what terms. */
export function requestOf(said: Said, rules: Rules): { facts: RequestFacts; evidence: Fact[] } {
  const products = productsOf(said, rules)
  const quantities = quantitiesOf(said, rules)
  const [incoterm, ...otherTerms] = incotermsOf(said, rules)
  const field = said.fields['destination']
  const destination = incoterm?.place
    ? { place: incoterm.place, evidence: incoterm.evidence }
    : (destinationOf(said, rules) ?? (field ? { place: field, evidence: field } : null))
  const target = targetPriceOf(said, rules)
  const certificates = certificatesOf(said, rules)
  const deadline = deadlineOf(said, rules)
  const payment = paymentTermsOf(said, rules)
  const facts: RequestFacts = {
    products,
    quantities: quantities.map(({ quantity }) => quantity),
    incoterm: incoterm?.incoterm ?? null,
    port: destination ? latinName(destination.place, rules) : null,
    otherTerms: otherTerms.map(({ incoterm: term, place }) => ({
      incoterm: term,
      port: place === null ? null : latinName(place, rules),
    })),
    targetPrice: target?.price ?? null,
    certificates: certificates.map(({ name }) => name),
    deadline: deadline?.words ?? null,
    paymentTerms: payment?.words ?? null,
  }
  const evidence = [
    ...products.map(({ text, sku }) => fact('products', sku ?? text, text)),
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
