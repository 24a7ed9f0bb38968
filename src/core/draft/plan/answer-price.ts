import type { Product } from '../../company.ts'
import type { Money, Point, Quantity } from '../../inquiry.ts'
import { areUnmatched } from '../ask-back/unmatched-goods.ts'
import { shortName } from '../goods/offer.ts'
import { type Answerer, byPolicy, confirmBy, type Ground, quoteOf } from '../ground/ground.ts'
import { hasOurPrice } from '../ground/quoted-before.ts'
import { DELIVERED, isOffered, type WantedTerm, wantedQuantities, wantedTerms } from '../ground/wanted.ts'
import { asksFor } from '../ground/wishes.ts'
import {
  type Answer,
  catalogue,
  companyFile,
  type OpenItem,
  owe,
  policy,
  type Statement,
  state,
} from '../parts/statement.ts'
import { addDays } from '../promise/promise.ts'

/** More prices than this belong into the quotation. */
const MOST_PRICES = 4
const INCOTERM = /\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)\b/u

type Priced = Product & { readonly price: NonNullable<Product['price']> & { readonly term: string } }

/** A range from the catalogue and what decides it; never a firm price. Where caution is due, the question comes first. */
export const answerPrice: Answerer = (point, ground) => {
  const held = heldBack(ground)
  if (held) return byPolicy(point, [held])
  if (ground.reading.kind === 'reply' && asksFor('price_hold', point, ground))
    return confirmBy(point, owe('price-hold'))
  if (ground.products.length === 0) return withoutModel(point, ground)
  const priced = ground.products.filter(hasPrice)
  if (priced.length === 0 || hasOurPrice(ground))
    return confirmBy(point, owe('price', { goods: namesOf(ground.products) }))
  return {
    point: point.type,
    status: 'range',
    statements: [toldPrice(priced, ground)],
    open: [...openPrices(priced, ground), ...termsNotOurs(ground)],
  }
}

/** The range, beside the buyer's target when there is one to be compared. */
function toldPrice(priced: readonly Priced[], ground: Ground): Statement {
  const [product, ...others] = priced
  const target = ground.facts.request.targetPrice
  return product !== undefined && others.length === 0 && target?.currency === product.price.currency
    ? againstTarget(product, target, ground)
    : rangeOf(priced.slice(0, MOST_PRICES), ground)
}

/** A discount is given for something. A target price is set beside the range, unless the buyer has a price of ours: then the range would undo it. */
export const answerDiscount: Answerer = (point, ground) => {
  const held = heldBack(ground)
  if (held) return byPolicy(point, [held])
  const [product, ...others] = ground.products.filter(hasPrice)
  const target = ground.facts.request.targetPrice
  const comparable = product !== undefined && others.length === 0 && target?.currency === product.price.currency
  if (!comparable || target === null || hasOurPrice(ground)) {
    const said = ground.brief && target === null ? [] : [state('discount', { target }, policy('give-and-get'))]
    return byPolicy(point, said, [owe('discount')])
  }
  return {
    point: point.type,
    status: 'range',
    statements: [againstTarget(product, target, ground)],
    open: [owe('discount')],
  }
}

/** In a first mail we ask for the model, unless the buyer told it in other words; in a conversation we know it. */
function withoutModel(point: Point, ground: Ground): Answer {
  if (ground.reading.kind === 'reply' || ground.situation === 'delay' || areUnmatched(ground))
    return confirmBy(point, owe('price', { goods: [], quote: quoteOf(point, ground) }))
  return byPolicy(point, [state('price-needs-model', {}, policy('ask-first'))])
}

/** Why no price may be named at all, if that is so. */
function heldBack({ history, rules, reading }: Ground): Statement | null {
  const { quoteLimit } = rules.company.terms
  if (quoteLimit !== undefined && history.quotations >= quoteLimit)
    return state('price-quoted-often', {}, companyFile('terms.quoteLimit'))
  if (reading.risk.action !== 'none') return state('price-after-facts', {}, policy('ask-first'))
  return null
}

function rangeOf(products: readonly Priced[], ground: Ground): Statement {
  const [first, ...rest] = products.map(({ sku }) => catalogue(sku, 'price'))
  const values = { ...validity(ground), prices: products.map(lineOf), decides: deciding(ground) }
  return state('price', values, first ?? policy('range'), ...rest, companyFile('terms.quoteValidDays'))
}

function againstTarget(product: Priced, target: Money, ground: Ground): Statement {
  const { from, to } = product.price
  const asked = ground.facts.request.incoterm
  const unlike = asked !== null && DELIVERED.has(asked)
  const place = target.amount < from ? 'below' : unlike ? 'unlike' : target.amount > to ? 'above' : 'within'
  const { price, per, term } = lineOf(product)
  const values = { ...validity(ground), price, per, term, target, place, asked }
  return state('target-price', values, catalogue(product.sku, 'price'), policy('give-and-get'))
}

function validity({ rules, now }: Ground): { readonly until: string | null } {
  const days = rules.company.terms.quoteValidDays
  return { until: days === undefined ? null : addDays(now, days, rules.company.timeZone) }
}

/** The fact that decides where in the range the buyer lands; null when we have it all and only reckon. */
function deciding({ facts: { request, missing }, products }: Ground): string | null {
  if (products.length > 1 && request.products.every(({ sku }) => sku === null)) return 'model'
  if (request.quantities.length === 0) return 'quantity'
  return missing.includes('specification') ? 'specification' : null
}

function openPrices(priced: readonly Priced[], ground: Ground): OpenItem[] {
  const isReckoned = deciding(ground) === null || isDelivered(ground)
  const told = new Set(priced.slice(0, MOST_PRICES).map(({ sku }) => sku))
  const rest = ground.products.filter(({ sku }) => !told.has(sku))
  return [
    ...(isReckoned ? [firmPrice(wantedQuantities(ground).slice(0, 2), ground)] : []),
    ...(rest.length > 0 ? [owe('price', { goods: namesOf(rest) })] : []),
  ]
}

/** The exact price, owed at the terms that the range of the catalogue does not hold. */
export function firmPrice(quantities: readonly Quantity[], ground: Ground): OpenItem {
  const terms = offeredTerms(ground)
  return owe('firm-price', { quantities, terms: terms.length > 1 || isDelivered(ground) ? terms.slice(0, 2) : [] })
}

function isDelivered(ground: Ground): boolean {
  return offeredTerms(ground).some(({ incoterm }) => DELIVERED.has(incoterm))
}

function offeredTerms(ground: Ground): WantedTerm[] {
  return wantedTerms(ground).filter((one) => isOffered(one.incoterm, ground))
}

/** Delivery terms that we do not offer get an answer of their own. */
function termsNotOurs(ground: Ground): OpenItem[] {
  return wantedTerms(ground)
    .filter(({ incoterm }) => !isOffered(incoterm, ground))
    .map((term) => owe('term', { terms: [term] }))
}

function hasPrice(product: Product): product is Priced {
  return product.price?.term !== undefined && INCOTERM.test(product.price.term)
}

function lineOf({ sku, name, price }: Priced) {
  return {
    sku,
    name: shortName({ sku, name }),
    price: { from: price.from, to: price.to, currency: price.currency },
    per: price.per,
    term: price.term,
  }
}

function namesOf(products: readonly Product[]): string[] {
  return products.slice(0, MOST_PRICES).map(({ sku }) => sku)
}
