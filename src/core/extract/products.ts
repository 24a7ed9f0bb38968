import type { WantedProduct } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { askingWords } from './asking-rules.ts'
import { find } from './lexicon.ts'
import type { Mention } from './product-mentions.ts'
import { bySpecification } from './product-specs.ts'
import { everything, type Remark, type Said } from './said.ts'

interface Named extends Mention {
  readonly remark: Remark
}

/**
 * The products the buyer asks for, each once, in the buyer's order. Those of the catalogue carry their SKU;
 * when none is named, the goods in the buyer's own words with SKU null.
 */
export function productsOf(said: Said, rules: Rules): WantedProduct[] {
  const named = everything(said).flatMap((remark) => remark.mentions.map((mention) => ({ ...mention, remark })))
  const asked = named.filter(({ remark, exact }) => exact || !remark.tells || remark.asks)
  const chosen = withoutVague(asked.length > 0 ? asked : named).map((mention) => bySpecification(mention, said, rules))
  const products = chosen.map(({ product, remark, from, to }) => ({
    sku: product?.sku ?? null,
    text: wordsAt(remark, from, to),
  }))
  const distinct = [...new Map(products.toReversed().map((one) => [one.sku ?? one.text, one])).values()].reverse()
  return distinct.length > 0 ? distinct : unlisted(said, rules)
}

/** A model number or a telling name makes vaguer names of the same category mean the same thing. */
function withoutVague(named: readonly Named[]): Named[] {
  const precise = new Set(
    named.filter(({ exact, generic }) => exact || !generic).map(({ product }) => product.category),
  )
  const modelled = new Set(named.filter(({ exact }) => exact).map(({ product }) => product.category))
  return named.filter(
    ({ exact, generic, product }) =>
      exact || !(generic ? precise.has(product.category) : modelled.has(product.category) && isVariant(product.sku)),
  )

  /** A name beside its own model number adds nothing; beside another's it is that other, described. */
  function isVariant(sku: string): boolean {
    return !named.some((one) => one.exact && one.product.sku === sku)
  }
}

/** Goods that the catalogue does not know: the words after "looking for" and the like. */
function unlisted(said: Said, rules: Rules): WantedProduct[] {
  const { wanting } = askingWords(rules.asking)
  const goods = everything(said).flatMap((remark) =>
    find(wanting, remark.folded).map(({ to }) => goodsAt(remark.raw, to)),
  )
  const first = said.fields['product'] ?? goods.find((text) => text !== undefined)
  return first ? [{ text: first, sku: null }] : []
}

function goodsAt(raw: string, at: number): string | undefined {
  const words =
    /^[\s:]*(?:your |the |some |following |to buy |to import |an? )*([\p{L}\p{N}][^,.;:!?。，、；：？！\n(]{2,60})/u.exec(
      raw.slice(at, at + 120),
    )?.[1]
  return words?.trim()
}

function wordsAt(remark: Remark, from: number, to: number): string {
  return remark.raw.slice(from, to).replace(/\s+/g, ' ')
}
