import type { Product } from '../company.ts'
import { builtOnce } from '../words/word-lists.ts'
import { comparable, everything, type Said } from './said.ts'

/**
 * Settles a name that fits several products by the figures the buyer gives, such as 48 V or 10 inch.
 *
 * @returns the one product that shares most of them, or null when none or several do
 */
export function byFigures(meant: readonly Product[], said: Said): Product | null {
  const figures = figuresSaid(said)
  const ranked = meant
    .map((product) => ({ product, shared: ownFigures(product).filter((figure) => figures.has(figure)).length }))
    .sort((one, other) => other.shared - one.shared)
  const [best, next] = ranked
  if (!best || (next && best.shared === next.shared)) return ranked.length === 1 ? (best?.product ?? null) : null
  return best.shared > 0 ? best.product : null
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
    /(?<![\d.,])\d{1,7}(?:[.,]\d{1,4})? ?(?:v|w|kw|ah|wh|mm|cm|inch|"|km|lm|k|l|ml|g|gsm|kg|%)(?![a-z0-9])/g,
  )
  return new Set([...found].map(([figure]) => figure.replace(',', '.').replace(' ', '').replace('"', 'inch')))
}
