import { shortName } from '../goods/offer.ts'
import type { Ground } from '../ground/ground.ts'
import { wantedQuantities, wantedTerms } from '../ground/wanted.ts'
import { repeatable } from '../written/buyers-words.ts'

/** Products named in the opening; more would be a list. */
const MOST_NAMED = 3

/** The products that an opening names. */
export function goodsOf({ offer }: Pick<Ground, 'offer'>): string[] {
  return offer.named.slice(0, MOST_NAMED).map(shortName)
}

/** What the buyer wants, in a line: the values of the part `wish`. */
export function wishOf(ground: Ground): Readonly<Record<string, unknown>> {
  const goods = goodsOf(ground)
  const quantities = wantedQuantities(ground)
  const kind = ground.facts.request.products.find(({ sku }) => sku === null)
  return {
    goods,
    kind: kind === undefined ? null : repeatable(kind.text),
    quantities: goods.length > 1 || quantities.length > 2 ? [] : quantities,
    terms: wantedTerms(ground).slice(0, 2),
  }
}

/** The unit in which this buyer counts, or we do. */
export function unitOf({ facts, products, rules }: Ground): string {
  return facts.request.quantities[0]?.unit ?? products[0]?.moq?.unit ?? rules.company.terms.moq?.unit ?? 'pc'
}
