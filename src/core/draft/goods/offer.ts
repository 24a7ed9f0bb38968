import type { Company, Product } from '../../company.ts'
import type { WantedProduct } from '../../inquiry.ts'
import { fold } from '../../words/fold.ts'

/** What of our catalogue the buyer's words may mean. */
export interface Offer {
  /** Products he named, in his order. */
  readonly named: readonly Product[]
  /** Products of the kind he named, when he named a kind. */
  readonly near: readonly Product[]
  /** Products that share a word with his goods, such as a flood light with a street light: to be offered, not taken for meant. */
  readonly alike: readonly Product[]
  /** What he wants and we do not have, in his words; never our whole trade, such as "lighting". */
  readonly foreign: readonly string[]
  /** For what we do not have: of each category the product described by most of the same words, such as "electric". */
  readonly nearest: readonly Product[]
}

interface Shelf {
  readonly catalogue: readonly Product[]
  readonly company: Pick<Company, 'industry'>
}

/** A kind named so widely that it covers more than this many products says nothing. */
const MOST_NEAR = 4
/** An honest no names this many things in place of what is missing. */
const MOST_NEAREST = 2

/** How one piece measures says nothing about what it is: "6.5 inch". */
const MEASURE = /\d[\d.,]{0,8}[ -]?(?:inch|inches|mm|cm|ml|kg|watt|volt)(?!\p{L})/giu

/** Sorts the buyer's wishes into what we have, what is close, and what we do not have. */
export function offerFor(wanted: readonly WantedProduct[], { catalogue, company }: Shelf): Offer {
  const trade = tradeOf(company)
  const named = wanted.flatMap(({ sku }) => catalogue.find((product) => product.sku === sku) ?? [])
  const open = wanted
    .filter(({ sku }) => sku === null)
    .map(({ text }) => ({ text, near: ofKind(text, catalogue), alike: alikeTo(text, catalogue) }))
  const others = (products: readonly Product[]) => [...new Set(products)].filter((product) => !named.includes(product))
  const foreign = open
    .filter((one) => one.near.length === 0 && one.alike.length === 0)
    .map(({ text }) => text)
    .filter((text) => !stemsOf(text).some((stem) => trade.has(stem)))
  return {
    named,
    near: others(open.flatMap((one) => one.near)),
    alike: others(open.flatMap((one) => one.alike)),
    foreign,
    nearest: nearestTo(foreign.join(' '), catalogue),
  }
}

/** Models to choose between: those that come close to what the buyer named; one of each category when he named nothing. */
export function modelsToChoose(offer: Offer, catalogue: readonly Product[]): readonly Product[] {
  const { near, alike, foreign, nearest } = offer
  if (near.length > 0) return near.slice(0, MOST_NEAR)
  if (alike.length > 0) return alike.slice(0, MOST_NEAR)
  if (foreign.length > 0) return nearest
  return firstOfEach(catalogue).slice(0, MOST_NEAR)
}

/** A product's name without what stands in brackets or after a comma, when the model's number is in what remains. */
export function shortName({ sku, name }: Pick<Product, 'sku' | 'name'>): string {
  const head = name.split(/[(,;]/u)[0]?.trimEnd() ?? name
  return head.includes(sku) ? head : name
}

/** Products whose whole category the text says, those that share most with it first. */
function ofKind(text: string, catalogue: readonly Product[]): readonly Product[] {
  const said = stemsOf(text)
  const kind = catalogue.filter(({ category }) => stemsOf(category).every((stem) => said.includes(stem)))
  return closestFirst(kind, said)
}

/** Products whose names share a word with the text, those that share most first; what only describes them, such as "electric", does not count. */
function alikeTo(text: string, catalogue: readonly Product[]): readonly Product[] {
  const describing = describingStems(catalogue)
  const said = stemsOf(text)
  const naming = said.filter((stem) => !describing.has(stem))
  const alike = catalogue.filter((product) => sharedWith(product, naming) > 0)
  return closestFirst(alike, said)
}

function closestFirst(products: readonly Product[], said: readonly string[]): readonly Product[] {
  return products.toSorted((one, other) => sharedWith(other, said) - sharedWith(one, said))
}

function sharedWith({ name, category, aliases }: Product, said: readonly string[]): number {
  const stems = new Set(stemsOf([name, category, ...aliases].join(' ')))
  return new Set(said.filter((stem) => stems.has(stem))).size
}

function nearestTo(text: string, catalogue: readonly Product[]): readonly Product[] {
  const said = new Set(stemsOf(text))
  const shared = (product: Product) => stemsOf(product.name).filter((stem) => said.has(stem)).length
  const close = catalogue.filter((product) => shared(product) > 0)
  return firstOfEach(close.toSorted((one, other) => shared(other) - shared(one))).slice(0, MOST_NEAREST)
}

function firstOfEach(products: readonly Product[]): readonly Product[] {
  return products.filter(
    (product, index) => products.findIndex(({ category }) => category === product.category) === index,
  )
}

/** The words before the last of an English name, unless some category or name ends in them. */
function describingStems(catalogue: readonly Product[]): Set<string> {
  const names = catalogue.flatMap(({ sku, name, category }) => [
    stemsOf(category),
    stemsOf((name.split(/[,(;]/u)[0] ?? name).replace(sku, ' ')),
  ])
  const heads = new Set(names.map((stems) => stems.at(-1)))
  return new Set(names.flatMap((stems) => stems.slice(0, -1)).filter((stem) => !heads.has(stem)))
}

/** What the company trades in: the last word of each English name in its line, `tiles` in "porcelain tiles". */
function tradeOf({ industry }: Pick<Company, 'industry'>): ReadonlySet<string> {
  const names = fold(industry ?? '').split(/[,;()/]|\b(?:and|with|for|of)\b/u)
  return new Set(names.flatMap((name) => stemsOf(name).slice(-1)))
}

/** Words of three letters or more without accents and endings of the plural. */
function stemsOf(text: string): string[] {
  return (fold(text.replace(MEASURE, ' ')).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) =>
    word.replace(/(?:es|e|s)$/u, ''),
  )
}
