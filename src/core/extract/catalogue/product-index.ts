import type { Product } from '../../company.ts'
import { fold } from '../../words/fold.ts'
import { type Lexicon, lexicon } from '../../words/lexicon.ts'
import { builtOnce } from '../../words/word-lists.ts'
import { rootOf, sameWord, wordsOfName } from './product-words.ts'

/** One way to name a product: the words, and how much they tell. */
export interface ProductName {
  readonly product: Product
  readonly words: readonly string[]
  /** Sum of what each word tells: a word that many products share tells little. */
  readonly weight: number
  /** Whether products besides this one could be meant by it. */
  readonly generic: boolean
}

export interface ProductIndex {
  readonly models: Lexicon<Product>
  /** Names by the root of each of their words. */
  readonly names: ReadonlyMap<string, readonly ProductName[]>
  /** Names of categories in the same way: "scooters" may mean any of several. */
  readonly kinds: ReadonlyMap<string, readonly ProductName[]>
  /** Words that only one product's names have, by root: `folding` says which bicycle is meant. */
  readonly telling: ReadonlyMap<string, readonly { readonly word: string; readonly product: Product }[]>
}

/** Everything by which a catalogue's products can be named in a mail. */
export const productIndex = builtOnce((catalogue: readonly Product[]): ProductIndex => {
  const spelled = catalogue.flatMap((product) => namesOf(product).map((words) => ({ product, words })))
  const named = [...spelled, ...spelled.flatMap((name) => shortNames(name, spelled))]
  const kinds = catalogue.flatMap((product) => kindsOf(product).map((words) => ({ product, words })))
  return {
    models: lexicon(catalogue.flatMap((product) => modelsOf(product, catalogue))),
    names: byRoot(named),
    kinds: byRoot(kinds),
    telling: tellingWords(named, specNameWords(catalogue)),
  }
})

function byRoot(named: Named): Map<string, ProductName[]> {
  const names = new Map<string, ProductName[]>()
  for (const { product, words } of named) {
    const weight = words.reduce((sum, word) => sum + 1 / sharing(word, named), 0)
    const name = { product, words, weight, generic: isGeneric(product, words, named) }
    for (const root of new Set(words.map(rootOf))) names.set(root, [...(names.get(root) ?? []), name])
  }
  return names
}

type Telling = { readonly word: string; readonly product: Product }

/** Words that name a figure of the products: who writes `motor 3 kW` tells what he wants of a vehicle, not that he wants motors. */
function specNameWords(catalogue: readonly Product[]): ReadonlySet<string> {
  return new Set(catalogue.flatMap(({ specs }) => Object.keys(specs).flatMap(wordsOfName)))
}

/** Words of four letters up (two in Chinese) that occur in one product's names, in no other's and name no figure. */
function tellingWords(named: Named, specNames: ReadonlySet<string>): Map<string, Telling[]> {
  const found = new Map<string, Telling>()
  for (const { product, words } of named)
    for (const [at, word] of words.entries()) {
      // What follows a number there is its unit.
      if (/^\d/.test(words[at - 1] ?? '')) continue
      const isOwn = !found.has(word) && !specNames.has(word) && /^\p{L}{4,}$|^\p{Lo}{2}$/u.test(word)
      if (
        isOwn &&
        !named.some((other) => other.product !== product && other.words.some((theirs) => sameWord(word, theirs)))
      )
        found.set(word, { word, product })
    }
  return Map.groupBy(found.values(), ({ word }) => rootOf(word))
}

type Named = readonly { readonly product: Product; readonly words: readonly string[] }[]

/** Distinct word lists of a product's name and aliases, the model number left out. */
function namesOf(product: Product): string[][] {
  const model = fold(product.sku)
  const all = [product.name, product.name.split(',')[0] ?? '', ...product.aliases].flatMap((name) =>
    spelledOut(fold(name).replace(model, ' ')),
  )
  const lists = all.map(wordsOfName).filter((words) => words.some((word) => /^\p{L}{2,}/u.test(word)))
  return [...new Map(lists.map((words) => [words.join(' '), words])).values()]
}

/** Products whose names share a word of this many is called after it: `valve`. */
const SHARED_BY = 3

/**
 * What is left of a long name in daily use: `gate valve` of a resilient seated gate valve, `bomba centrífuga` of a longer
 * Spanish one. The word for the kind of goods stands last or first, by the language.
 */
function shortNames({ product, words }: Named[number], named: Named): Named[number][] {
  if (words.length < 3) return []
  const kind = wordsOfName(product.category)
  const isKind = (word: string | undefined): boolean =>
    word !== undefined &&
    /^\p{L}{3,}$/u.test(word) &&
    (kind.some((one) => sameWord(one, word)) || sharing(word, named) >= SHARED_BY)
  const pairs = [
    ...(isKind(words.at(-1)) ? [words.slice(-2)] : []),
    ...(isKind(words[0]) ? [words.slice(0, 2)] : []),
  ].filter((pair) => pair.every((word) => /^\p{L}{3,}$/u.test(word)))
  return pairs.map((pair) => ({ product, words: pair }))
}

/**
 * Categories as buyers say them. Only those that the products' own names say count, as those of a scooter do;
 * a spare part is called by what it is.
 */
function kindsOf(product: Product): string[][] {
  const kind = wordsOfName(product.category)
  const says = (words: readonly string[]) => kind.every((one) => words.some((word) => sameWord(one, word)))
  return [product.name, ...product.aliases].some((name) => says(wordsOfName(name))) ? [kind] : []
}

/** `e-bike` is also said `electric bike`, and the other way round. */
function spelledOut(name: string): string[] {
  const long = name.replace(/\be-(?=[a-z]{3})/g, 'electric ')
  const short = name.replace(/\belectric (?=[a-z]{3})/g, 'e-')
  return [...new Set([name, long, short])]
}

/** In how many products' names a word occurs. */
function sharing(word: string, named: Named): number {
  return Math.max(1, new Set(named.filter(({ words }) => words.includes(word)).map(({ product }) => product.sku)).size)
}

/** A name is generic when some other product's name says all of it and more. */
function isGeneric(product: Product, words: readonly string[], named: Named): boolean {
  return named.some(
    (other) =>
      other.product.sku !== product.sku && words.every((word) => other.words.some((theirs) => sameWord(word, theirs))),
  )
}

/** A model number however it is spaced, and its last part where only one product has it. */
function modelsOf(product: Product, catalogue: readonly Product[]): (readonly [string, Product])[] {
  const parts = partsOf(product.sku)
  const tail =
    fold(product.sku)
      .split(/[^a-z0-9]+/)
      .at(-1) ?? ''
  const others = catalogue.filter(({ sku }) => sku !== product.sku)
  const isOwn = /[a-z]/.test(tail) && /\d/.test(tail) && others.every(({ sku }) => !fold(sku).endsWith(tail))
  const spelled = [parts, ...(isOwn && tail.length >= 4 ? [partsOf(tail)] : [])].flatMap(spacings)
  return spelled.map((spelling) => [spelling, product] as const)
}

function partsOf(model: string): string[] {
  return fold(model).match(/[a-z]+|\d+|[^\sa-z\d\-_./]+/g) ?? []
}

/** Every way to write the parts with and without a blank between them; long numbers only whole or fully parted. */
function spacings(parts: readonly string[]): string[] {
  if (parts.length > 6) return [parts.join(''), parts.join(' ')]
  return parts
    .slice(1)
    .reduce<string[]>((all, part) => all.flatMap((head) => [head + part, `${head} ${part}`]), [parts[0] ?? ''])
}
