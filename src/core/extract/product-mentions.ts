import type { Product } from '../company.ts'
import { find } from './lexicon.ts'
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
}

const EXACT_WEIGHT = 100

/** The products a folded sentence names, in order; where names overlap the one that tells most stands. */
export function mentionsIn(folded: string, index: ProductIndex): Mention[] {
  const exact = find(index.models, folded).map(
    ({ value, from, to }): Mention => ({ product: value, from, to, weight: EXACT_WEIGHT, exact: true, generic: false }),
  )
  const all = [...exact, ...byName(folded, index)].sort(
    (one, other) => other.weight - one.weight || other.to - other.from - (one.to - one.from) || one.from - other.from,
  )
  const kept: Mention[] = []
  for (const mention of all) if (!kept.some((other) => overlap(mention, other))) kept.push(mention)
  return kept.sort((one, other) => one.from - other.from)
}

function byName(folded: string, index: ProductIndex): Mention[] {
  const words = nameWords(folded.slice(0, 4000))
  return words.flatMap((word, at) =>
    (index.names.get(rootOf(word.word)) ?? []).flatMap((name) => {
      const span = matchAt(words, at, name)
      return span ? [{ product: name.product, ...span, weight: name.weight, exact: false, generic: name.generic }] : []
    }),
  )
}

/** The stretch from word `at` that says every word of the name, in any order, with at most two others between. */
function matchAt(words: readonly Word[], at: number, name: ProductName): { from: number; to: number } | undefined {
  const wanted = [...name.words]
  const reach = Math.min(words.length, at + name.words.length + (name.words.length > 1 ? 2 : 0))
  for (let place = at; place < reach; place += 1) {
    const here = words[place]
    const which = here ? wanted.findIndex((word) => sameWord(word, here.word)) : -1
    if (which < 0 && place === at) return undefined
    if (which >= 0) wanted.splice(which, 1)
    if (wanted.length === 0) return { from: words[at]?.from ?? 0, to: here?.to ?? 0 }
  }
  return undefined
}

function overlap(one: Mention, other: Mention): boolean {
  return one.from < other.to && other.from < one.to
}
