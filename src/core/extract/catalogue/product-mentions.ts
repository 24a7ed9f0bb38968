import type { Product } from '../../company.ts'
import { find } from '../../words/lexicon.ts'
import type { ProductIndex, ProductName } from './product-index.ts'
import { nameWords, rootOf, sameWord, type Word } from './product-words.ts'

/** A place in folded text that names a product of the catalogue. */
export interface Mention {
  readonly product: Product
  readonly from: number
  readonly to: number
  readonly weight: number
  /** Named by its model number. */
  readonly exact: boolean
  /** Named by words that would fit other products as well. */
  readonly generic: boolean
  /** Only hinted at, by one word that no other product's name has. */
  readonly hint: boolean
}

const EXACT_WEIGHT = 100
const HINT_WEIGHT = 0.01
/** What each foreign word between the words of a name costs. */
const LOOSE = 0.3

/** The products a folded sentence names, in order; where names overlap the one that tells most stands. */
export function mentionsIn(folded: string, index: ProductIndex): Mention[] {
  const exact = find(index.models, folded).map(
    ({ value, from, to }): Mention => ({
      product: value,
      from,
      to,
      weight: EXACT_WEIGHT,
      exact: true,
      generic: false,
      hint: false,
    }),
  )
  return strongest([...exact, ...byName(folded, index.names), ...byHint(folded, index)])
}

/** The places where a folded sentence names a category of ours, such as "scooters"; each stands for its first product. */
export function kindsIn(folded: string, index: ProductIndex): Mention[] {
  return strongest(byName(folded, index.kinds))
}

/** The products of which one name has all words of a folded phrase. */
export function productsCalled(folded: string, index: ProductIndex): Product[] {
  const words = nameWords(folded).map(({ word }) => word)
  const named = words.length === 0 ? [] : (index.names.get(rootOf(words[0] ?? '')) ?? [])
  const fitting = named.filter((name) => words.every((word) => name.words.some((own) => sameWord(own, word))))
  return [...new Set(fitting.map(({ product }) => product))]
}

/** The one product that a short label tells of, if only by a word that no other product's name has. */
export function onlyProductTold(folded: string, index: ProductIndex): Product | null {
  const told = nameWords(folded).flatMap(({ word }) =>
    (index.telling.get(rootOf(word)) ?? []).filter((one) => sameWord(one.word, word)),
  )
  const [product, ...others] = new Set(told.map((one) => one.product))
  return product !== undefined && others.length === 0 ? product : null
}

/** Where mentions overlap the one that tells most stands. */
function strongest(all: readonly Mention[]): Mention[] {
  const ranked = all.toSorted(
    (one, other) => other.weight - one.weight || one.to - one.from - (other.to - other.from) || one.from - other.from,
  )
  const kept: Mention[] = []
  for (const mention of ranked) if (!kept.some((other) => overlap(mention, other))) kept.push(mention)
  return kept.sort((one, other) => one.from - other.from)
}

function byName(folded: string, names: ReadonlyMap<string, readonly ProductName[]>): Mention[] {
  const words = nameWords(folded.slice(0, 4000))
  return words.flatMap((word, at) =>
    (names.get(rootOf(word.word)) ?? []).flatMap((name) => {
      const span = matchAt(words, at, name)
      return span
        ? [
            {
              product: name.product,
              from: span.from,
              to: span.to,
              weight: name.weight - LOOSE * span.others,
              exact: false,
              generic: name.generic,
              hint: false,
            },
          ]
        : []
    }),
  )
}

/** A telling word counts when a number stands before it or a word of the trade beside it: "60 folding", "folding bikes". */
function byHint(folded: string, index: ProductIndex): Mention[] {
  const words = nameWords(folded.slice(0, 4000))
  return words.flatMap(({ word, from, to }, at) => {
    const isBacked =
      /\d ?(?:x |pcs |шт\.? )?$/.test(folded.slice(Math.max(0, from - 8), from)) ||
      /^ ?(?:[a-z]{1,3} ?)?\d/.test(folded.slice(to, to + 6)) ||
      [words[at - 1], words[at + 1]].some((near) => near !== undefined && isShared(near.word, index))
    const telling = isBacked ? (index.telling.get(rootOf(word)) ?? []).filter((one) => sameWord(one.word, word)) : []
    return telling.map(({ product }) => ({
      product,
      from,
      to,
      weight: HINT_WEIGHT,
      exact: false,
      generic: true,
      hint: true,
    }))
  })
}

/** Whether several products' names have the word. */
function isShared(word: string, index: ProductIndex): boolean {
  const named = (index.names.get(rootOf(word)) ?? []).filter(({ words }) => words.some((one) => sameWord(one, word)))
  return new Set(named.map(({ product }) => product.sku)).size > 1
}

/** The stretch from word `at` that says every word of the name, in any order, with at most two others between. */
function matchAt(
  words: readonly Word[],
  at: number,
  name: ProductName,
): { from: number; to: number; others: number } | undefined {
  const wanted = [...name.words]
  const reach = Math.min(words.length, at + name.words.length + (name.words.length > 1 ? 2 : 0))
  for (let place = at; place < reach; place += 1) {
    const here = words[place]
    const which = here ? wanted.findIndex((word) => sameWord(word, here.word)) : -1
    if (which < 0 && place === at) return undefined
    if (which >= 0) wanted.splice(which, 1)
    if (wanted.length === 0)
      return { from: words[at]?.from ?? 0, to: here?.to ?? 0, others: place - at + 1 - name.words.length }
  }
  return undefined
}

function overlap(one: Mention, other: Mention): boolean {
  return one.from < other.to && other.from < one.to
}
