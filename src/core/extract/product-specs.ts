import type { Product } from '../company.ts'
import type { Rules } from '../rules.ts'
import type { Mention } from './product-mentions.ts'
import { comparable, everything, type Remark, type Said } from './said.ts'

interface Named extends Mention {
  readonly remark: Remark
}

interface Chosen {
  readonly product: Product | null
  readonly remark: Remark
  readonly from: number
  readonly to: number
}

/**
 * Settles a name that fits several products of a category by the figures the buyer gives:
 * the product that shares most of them, when it shares more than the one named.
 */
export function bySpecification(named: Named, said: Said, rules: Rules): Chosen {
  if (named.exact || !named.generic) return named
  const figures = figuresOf(
    everything(said)
      .map(({ folded }) => folded)
      .join('\n'),
  )
  const rivals = rules.catalogue.filter(({ category }) => category === named.product.category)
  const shared = (product: Product): number => ownFigures(product).filter((figure) => figures.has(figure)).length
  const best = rivals.reduce((one, other) => (shared(other) > shared(one) ? other : one), named.product)
  return { ...named, product: best }
}

function ownFigures(product: Product): string[] {
  return [...figuresOf(comparable(Object.values(product.specs).join('\n')))]
}

/** Figures with their units, blanks left out: `36v`, `10.4ah`. */
function figuresOf(folded: string): Set<string> {
  return new Set(
    [...folded.matchAll(/\d+(?:[.,]\d+)? ?(?:v|w|kw|ah|wh|mm|cm|inch|km|lm|k|l|ml|g|gsm|kg|%)(?![a-z0-9])/g)].map(
      ([figure]) => figure.replace(',', '.').replace(' ', ''),
    ),
  )
}
