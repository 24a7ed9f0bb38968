import type { WantedProduct } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { fold } from '../../words/fold.ts'
import { find, type Lexicon } from '../../words/lexicon.ts'
import { productIndex } from '../catalogue/product-index.ts'
import { type Mention, productsCalled } from '../catalogue/product-mentions.ts'
import type { Remark, Said } from '../letter/said.ts'
import { askingWords } from '../rules/asking-rules.ts'
import { goodsIn } from './goods.ts'
import { byFigures } from './product-figures.ts'

/** A longer list in a thread is a catalogue, or several offers. */
const MOST_OF_THREAD = 2

interface Named extends Mention {
  readonly remark: Remark
}

/**
 * The products the buyer asks for, each once, in the buyer's order. Those of the catalogue carry their SKU;
 * a name that several products share, or goods we do not know, stand in the buyer's own words with SKU null.
 */
export function productsOf(said: Said, rules: Rules): WantedProduct[] {
  const remarks = [...said.body, ...said.subject]
  const byName = remarks.flatMap((remark) => namedIn(remark, remark.mentions, rules))
  const talkedOf = byName.length > 0 ? [] : ofThread(said, rules)
  if (talkedOf.length > 0) return talkedOf
  const goods = byName.length > 0 ? [] : goodsIn(said, rules)
  if (goods.length > 0) return goods.map((text) => ({ text, sku: null }))
  const named = byName.length > 0 ? byName : remarks.flatMap((remark) => namedIn(remark, remark.kinds, rules))
  const asked = named.filter(({ remark, exact }) => exact || !remark.tells || remark.asks)
  const wanted = withoutVague(asked.length > 0 ? asked : named)
  const listed = wanted.flatMap((one) => skusOf(one, said, rules).map((sku) => ({ text: wordsOf(one), sku })))
  const all = listed.some(({ sku }) => sku !== null) ? listed.filter(({ sku }) => sku !== null) : listed
  return firstOfEach(all, ({ sku, text }) => sku ?? text.toLowerCase())
}

/** An answer that names no goods goes on about those of the conversation, when it is of few. */
function ofThread({ thread }: Said, rules: Rules): WantedProduct[] {
  const named = thread
    .flatMap((remark) => namedIn(remark, remark.mentions, rules))
    .filter(({ exact, generic }) => exact || !generic)
  const models = named.filter(({ exact }) => exact)
  const all = firstOfEach(models.length > 0 ? models : named, ({ product }) => product.sku)
  return all.length > MOST_OF_THREAD ? [] : all.map((one) => ({ text: wordsOf(one), sku: one.product.sku }))
}

/** The products that a remark names as such, not those that something else shall fit. */
function namedIn(remark: Remark, mentions: readonly Mention[], rules: Rules): Named[] {
  const { fitting, belonging } = askingWords(rules.asking)
  const all = mentions.map((mention) => ({ ...mention, remark }))
  return all.filter(({ from }, at) => {
    const before = remark.folded.slice(all[at - 1]?.to ?? 0, from)
    return !leadsUp(fitting, before, FEW_WORDS) && (at === 0 || !leadsUp(belonging, before, SOME_WORDS))
  })
}

const FEW_WORDS = /^ ?(?:\p{L}+ ){0,2}$/u
const SOME_WORDS = /^ ?(?:\p{L}+ ){0,3}$/u

/** Whether such a phrase stands in the text with nothing but a few words after it. */
function leadsUp(phrases: Lexicon<true>, text: string, gap: RegExp): boolean {
  return find(phrases, text).some(({ to }) => gap.test(text.slice(to)))
}

/**
 * Beside a model number or a telling name of the same category, vaguer names mean the same thing.
 * Beside any model number a part named in passing counts only with a number of its own.
 */
function withoutVague(named: readonly Named[]): Named[] {
  const precise = new Set(
    named.filter(({ exact, generic }) => exact || !generic).map(({ product }) => product.category),
  )
  const models = named.filter(({ exact }) => exact)
  const modelled = new Set(models.map(({ product }) => product.category))
  return named.filter(({ exact, generic, hint, product, remark, from, to }) => {
    if (exact) return true
    if (remark.item && !generic && /\d/.test(remark.folded) && !remark.mentions.some((one) => one.exact)) return true
    if (hint && (!remark.asks || models.length > 0)) return false
    if (generic ? precise.has(product.category) : modelled.has(product.category)) return false
    return models.length === 0 || /\d ?(?:\p{L}+\.? ?)?$|^[^.]{0,12}\d{2}/u.test(around(remark.folded, from, to))
  })
}

/** What stands before and after a name, the name itself left out. */
function around(folded: string, from: number, to: number): string {
  const after = folded.slice(to, to + 14)
  return /^ ?[:(x-]? ?\d{2}/.test(after) ? after : folded.slice(Math.max(0, from - 12), from)
}

function skusOf(named: Named, said: Said, rules: Rules): readonly (string | null)[] {
  if (named.exact || named.hint || !named.generic) return [named.product.sku]
  const called = productsCalled(fold(wordsOf(named)), productIndex(rules.catalogue))
  const meant =
    called.length > 0 ? called : rules.catalogue.filter(({ category }) => category === named.product.category)
  const told = byFigures(meant, named.remark, said)
  return told.length === 0 ? [null] : told.map(({ sku }) => sku)
}

function wordsOf({ remark, from, to }: Named): string {
  return remark.raw.slice(from, to).replace(/\s+/g, ' ')
}
