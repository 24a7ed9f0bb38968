import type { Product } from '../../company.ts'
import { productIndex } from '../../extract/catalogue/product-index.ts'
import { mentionsIn } from '../../extract/catalogue/product-mentions.ts'
import type { WantedProduct } from '../../inquiry.ts'
import { fold, tidy } from '../../words/fold.ts'
import { has, lexicon } from '../../words/lexicon.ts'
import { builtOnce } from '../../words/word-lists.ts'

/** Whether goods are of our range: a product of the catalogue, or words that name several of them or their category. */
export function isOfOurRange({ sku, text }: WantedProduct, catalogue: readonly Product[]): boolean {
  if (sku !== null) return true
  const folded = fold(tidy(text))
  return has(categories(catalogue), folded) || mentionsIn(folded, productIndex(catalogue)).some(({ hint }) => !hint)
}

const categories = builtOnce((catalogue: readonly Product[]) =>
  lexicon(catalogue.map(({ category }) => [`${category}*`, true] as const)),
)
