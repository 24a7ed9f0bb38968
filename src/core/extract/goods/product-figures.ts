import type { Product } from '../../company.ts'
import { builtOnce } from '../../words/word-lists.ts'
import { comparable, everything, type Remark, type Said } from '../letter/said.ts'

/**
 * Settles a name that fits several products by the figures the buyer gives, such as 48 V or 10 inch: those beside the name,
 * else those of the whole mail.
 *
 * @returns the product that shares most of them; several where the name stands beside a figure of each, as sizes of one lamp
 *   do; none when the figures tell none apart
 */
export function byFigures(meant: readonly Product[], remark: Remark, said: Said): readonly Product[] {
  if (meant.length < 2) return meant
  const beside = toldApart(meant, figuresOf(remark.folded))
  if (beside.length > 0) return beside
  const anywhere = toldApart(meant, figuresSaid(said))
  return anywhere.length === 1 ? anywhere : []
}

/** The products that share most of the figures, when each of them shares one that the others do not have. */
function toldApart(meant: readonly Product[], figures: ReadonlySet<string>): Product[] {
  const matches = meant.map((product) => ({ product, shared: ownFigures(product).filter((own) => figures.has(own)) }))
  const most = Math.max(...matches.map(({ shared }) => shared.length))
  const best = most === 0 ? [] : matches.filter(({ shared }) => shared.length === most)
  const isTold = ({ product, shared }: (typeof best)[number]): boolean =>
    shared.some((figure) => best.every((other) => other.product === product || !other.shared.includes(figure)))
  const order = [...figures]
  const placeOf = (shared: readonly string[]): number => Math.min(...shared.map((figure) => order.indexOf(figure)))
  const inOrder = best.toSorted((one, other) => placeOf(one.shared) - placeOf(other.shared))
  return best.every(isTold) ? inOrder.map(({ product }) => product) : []
}

const figuresSaid = builtOnce((said: Said) =>
  figuresOf(
    everything(said)
      .map(({ folded }) => folded)
      .join('\n'),
  ),
)

const ownFigures = builtOnce((product: Product) => [
  ...figuresOf(comparable([product.name, ...product.aliases, ...Object.values(product.specs)].join('\n'))),
])

/** Figures with their units, blanks left out: `36v`, `10.4ah`. */
function figuresOf(folded: string): Set<string> {
  const found = folded.matchAll(
    /(?<![\d.,])\d{1,7}(?:[.,]\d{1,4})? ?(?:v|watts?|w|kw|ah|wh|mm|cm|inch|"|km|lm|k|l|ml|g|gsm|kg|%)(?![a-z0-9])/g,
  )
  return new Set(
    [...found].map(([figure]) =>
      figure
        .replace(',', '.')
        .replace(' ', '')
        .replace('"', 'inch')
        .replace(/watts?$/, 'w'),
    ),
  )
}
