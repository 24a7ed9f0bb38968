import type { Rules } from '../../rules.ts'
import { find, has, type Lexicon } from '../../words/lexicon.ts'
import { builtOnce } from '../../words/word-lists.ts'
import type { Remark } from '../letter/said.ts'
import type { UnitWords } from '../rules/unit-rules.ts'
import { type Counted, endsWith } from './counted.ts'

/** A number of goods at its place in a remark, from (inclusive) to (exclusive). */
export interface Placed {
  readonly from: number
  readonly to: number
  readonly value: number
  /** Upper end, only of a range. */
  readonly max?: number
  readonly unit: string
  readonly sample: boolean
  /** A further lot of goods counted before. */
  readonly step: boolean
  /** A container that only holds goods counted beside it. */
  readonly holder: boolean
}

/** Where we sell by weight or length, numbers from here up are an order. */
const MEASURED = 100

type Trade = ReadonlySet<string>

/** The units by which we sell. */
const unitsOfTrade = builtOnce(
  (catalogue: Rules['catalogue']): Trade =>
    new Set(catalogue.flatMap(({ moq, price }) => [moq?.unit, price?.per]).filter((unit) => unit !== undefined)),
)

/** Kilograms and metres also measure one piece: they count in bulk, after a label, and sooner where we sell by them. */
export function isBulk({ unit, value, from }: Counted, { folded }: Remark, words: UnitWords, rules: Rules): boolean {
  const trade = unitsOfTrade(rules.catalogue)
  const isOurs = trade.has(unit.unit) || (unit.soldBy ?? []).some((one) => trade.has(one))
  if ((unit.soldBy && !isOurs) || value < 1) return false
  if (value >= (isOurs ? Math.min(unit.from, MEASURED) : unit.from)) return true
  const before = folded.slice(Math.max(0, from - 30), from)
  return (
    endsWith(words.leads, before, words) || (isOurs ? has(words.labels, before) : endsWith(words.labels, before, words))
  )
}

/** Leaves out minimums, sales of the year, stock and packing; a rate counts only where it is wished for. */
export function isAskedFor(
  { from, to, step, value, unit }: Placed,
  { folded, asks, tells }: Remark,
  words: UnitWords,
): boolean {
  const before = lastWish(lastClause(folded.slice(Math.max(0, from - 44), from)), words)
  const after = folded.slice(to, to + 24)
  if (has(words.packing, folded.slice(Math.max(0, from - 5), to))) return false
  const isNear = (found: { from: number } | undefined): boolean => found !== undefined && found.from <= 2
  if (endsWith(words.per, before, words) && says(words.per, before, words)) return false
  if (value === 1 && isBox(unit) && has(words.howMany, before)) return false
  if (endsWith(words.not, before, words) && isNear(find(words.but, after)[0])) return false
  if ((!step && says(words.notBefore, before, words)) || isNear(find(words.packing, after)[0])) return false
  return step || (asks && !tells) || !(isNear(find(words.rates, after)[0]) || has(words.rates, before.slice(-12)))
}

/** Whether a phrase of the list stands in the text other than as part of a wish: `we are after 500`, `prezzo per 600`. */
function says(list: Lexicon<true>, text: string, words: UnitWords): boolean {
  const wishes = find(words.leads, text)
  return find(list, text).some(
    ({ from, to }) => !wishes.some((wish) => wish.from <= from && to <= wish.to && wish.to - wish.from > to - from),
  )
}

/** `how many in a 40ft container`: the box that is asked about, not asked for. */
function isBox(unit: string): boolean {
  return unit.startsWith('container') || unit === 'pallet' || unit === 'carton'
}

/** `instead of 1000 we need 1800`: behind another number a word of wanting begins a wish of its own. */
function lastWish(before: string, words: UnitWords): string {
  const rest = before.replace(/^.*\d/su, '')
  return endsWith(words.leads, rest, words) ? rest : before
}

function lastClause(text: string): string {
  return text.slice(Math.max(...[';', ', ', '، ', '，', '?'].map((mark) => text.lastIndexOf(mark))) + 1)
}
