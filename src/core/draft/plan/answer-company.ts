import type { Source } from '../../inquiry.ts'
import { type Answerer, answered, byPolicy, confirmBy, quoteOf } from '../ground/ground.ts'
import { asksFor } from '../ground/wishes.ts'
import type { OwedTopic } from '../parts/parts.ts'
import { catalogue, companyFile, owe, policy, state } from '../parts/statement.ts'

export const answerCompany: Answerer = (point, ground) => {
  const { company } = ground.rules
  const { founded, staff, factory, capacity, exportMarkets } = company.facts
  const market = exportMarkets.find((code) => code === ground.facts.buyer.country) ?? null
  const isBrief = ground.brief || (market !== null && !asksFor('works', point, ground))
  const known = Object.entries({ founded, staff, factory, capacity }).filter(([, value]) => value !== undefined)
  const [first, ...rest]: Source[] = known.map(([name]) => companyFile(`facts.${name}`))
  if (first === undefined) return confirmBy(point, owe('company'))
  const values = {
    founded: founded ?? null,
    staff: staff ?? null,
    factory: isBrief ? null : (factory ?? null),
    capacity: isBrief ? null : (capacity ?? null),
    industry: company.industry ?? null,
    market,
    video: asksFor('video', point, ground) ? (company.links.video ?? null) : null,
  }
  return answered(point, [state('company', values, first, ...rest)])
}

/** Exclusive rights are a manager's to give. */
export const answerExclusivity: Answerer = (point) =>
  byPolicy(point, [state('exclusivity', {}, policy('manager-decides'))])

/** Who names a day gets one confirmed; anybody else is asked for days. */
export const answerVisit: Answerer = (point, ground) =>
  asksFor('own_dates', point, ground)
    ? confirmBy(point, owe('visit', { quote: quoteOf(point, ground) }))
    : byPolicy(point, [state('visit', {}, policy('visitors-welcome'))])

/** Given to whom we know: the facts it needs come first. */
export const answerInvitation: Answerer = (point) =>
  byPolicy(point, [state('invitation', {}, policy('manager-decides'))])

export const answerDocuments: Answerer = (point, ground) => {
  const product = ground.products.length === 1 ? ground.products[0] : undefined
  const open = owe('documents', { quote: quoteOf(point, ground) })
  if (product?.hsCode === undefined || !asksFor('tariff_code', point, ground)) return confirmBy(point, open)
  return answered(point, [
    state('hs-code', { goods: product.sku, code: product.hsCode }, catalogue(product.sku, 'hsCode')),
  ])
}

/** Answers that no file holds: the topic gets a date. */
export function dated(topic: OwedTopic): Answerer {
  return (point) => confirmBy(point, owe(topic))
}

/** What can be changed is for the works to say; a short wish is repeated. */
export const answerCustomization: Answerer = (point, ground) => {
  const quote = quoteOf(point, ground)
  return confirmBy(point, owe('customization', { quote: quote?.endsWith('...') ? null : quote }))
}

/** Only a person decides on a claim; the wish is repeated so that it is seen to be read. */
export const answerResolution: Answerer = (point, ground) =>
  confirmBy(point, owe('resolution', { quote: quoteOf(point, ground) }))

/** What fits no type is repeated in the buyer's words, so that he sees it was read. */
export const answerOther: Answerer = (point, ground) =>
  confirmBy(point, owe('question', { quote: quoteOf(point, ground) }))
