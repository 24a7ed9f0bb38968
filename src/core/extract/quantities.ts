import type { Quantity } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { containersIn } from './containers.ts'
import { find, has } from './lexicon.ts'
import { type NumberAt, numbersIn } from './numbers.ts'
import { everything, type Remark, type Said } from './said.ts'
import { type Unit, type UnitWords, unitWords } from './unit-rules.ts'

/** A quantity with the buyer's words it was read from. */
export interface QuantityRead {
  readonly quantity: Quantity
  readonly evidence: string
}

interface Counted extends NumberAt {
  readonly unit: Unit
  /** Where its unit ends. */
  readonly end: number
}

const PIECE: Unit = { unit: 'pc', factor: 1, measure: false }

/** The quantities asked for, each once, in the buyer's order; a range is one with `max`, alternatives are several. */
export function quantitiesOf(said: Said, rules: Rules): QuantityRead[] {
  const words = unitWords(rules.units)
  const read = everything(said).flatMap((remark) => quantitiesIn(remark, words))
  const field = said.fields['quantity']
  const fromField = field ? quantitiesInField(field, words) : []
  const all = [...fromField, ...read]
  return [...new Map(all.toReversed().map((one) => [keyOf(one.quantity), one])).values()].reverse()
}

/** The quantities of one remark. */
export function quantitiesIn(remark: Remark, words: UnitWords): QuantityRead[] {
  const containers = containersIn(remark.folded, words)
  const taken = (at: number): boolean => containers.some(({ from, to }) => at >= from && at < to)
  const numbers = numbersIn(remark.folded).filter(({ from }) => !taken(from))
  const written = writtenNumbers(remark, words, taken)
  const counted = withUnits(
    [...numbers, ...written].sort((one, other) => one.from - other.from),
    remark,
    words,
  )
  const asked = counted.filter((one) => isAskedFor(one, remark, words))
  const pieces = asked.map(
    (one): Placed => ({ from: one.from, to: one.end, value: one.value * one.unit.factor, unit: one.unit.unit }),
  )
  const all = [...containers, ...pieces].sort((one, other) => one.from - other.from)
  return rangesJoined(all, remark, words).map((quantity) => ({ quantity, evidence: remark.text }))
}

interface Placed {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: string
}

function quantitiesInField(field: string, words: UnitWords): QuantityRead[] {
  const folded = field.toLowerCase()
  const [number] = numbersIn(folded)
  if (!number) return []
  const unit = unitAfter(folded, number.to, words)?.unit ?? PIECE
  return [{ quantity: { value: number.value * unit.factor, unit: unit.unit }, evidence: field }]
}

/** `two samples`: numbers in words, from two up, that a unit follows. */
function writtenNumbers(remark: Remark, words: UnitWords, taken: (at: number) => boolean): NumberAt[] {
  return find(words.numerals, remark.folded)
    .filter(({ value, from }) => value > 1 && !taken(from))
    .map(({ value, from, to }) => ({ value, from, to }))
    .filter(({ to }) => unitAfter(remark.folded, to, words) !== undefined)
}

/** Gives each number its unit: the word after it, the product after or before it, a label before it, or its neighbour's. */
function withUnits(numbers: readonly NumberAt[], remark: Remark, words: UnitWords): Counted[] {
  const counted: Counted[] = []
  for (const number of numbers.toReversed()) {
    const next = counted[0]
    const own =
      unitOf(number, remark, words) ??
      (next && sharesUnit(number, next, remark.folded, words) ? { unit: next.unit, end: number.to } : undefined)
    if (own) counted.unshift({ ...number, ...own })
  }
  return counted
}

function unitOf(number: NumberAt, remark: Remark, words: UnitWords): { unit: Unit; end: number } | undefined {
  const after = unitAfter(remark.folded, number.to, words)
  if (after) return after
  if (isForeign(number, remark.folded)) return undefined
  const isPieces =
    countsProduct(number, remark) || hasLabel(number, remark.folded, words) || followsProduct(number, remark)
  return isPieces ? { unit: PIECE, end: number.to } : undefined
}

function unitAfter(folded: string, at: number, words: UnitWords): { unit: Unit; end: number } | undefined {
  const gap = /^[ .]{0,2}(?:x )?\(?/.exec(folded.slice(at, at + 5))?.[0].length ?? 0
  const start = at + gap
  const [unit] = find(words.units, folded.slice(start, start + 24))
  return unit?.from === 0 ? { unit: unit.value, end: start + unit.to } : undefined
}

/** Money, shares, dates, measures, model numbers and the like: numbers that count no goods. */
function isForeign({ from, to, value }: NumberAt, folded: string): boolean {
  const before = folded.slice(Math.max(0, from - 4), from)
  const after = folded.slice(to, to + 6)
  if (value < 2 || !Number.isInteger(value) || (value > 1900 && value < 2100 && to - from === 4)) return true
  if (/[$€£¥₹#.:/\p{L}-]$|(?:usd|eur|no\.?) ?$/u.test(before)) return true
  return /^(?: ?[%°$€£¥₹"']|[.,:/-]\d| ?(?:usd|eur|rmb|cny|v|w|kw|ah|wh|mm|cm|km|kmh|inch|h|hrs?|hz|days?|weeks?|months?|years?|dias?|tage|jours|gun|дн|дней|天|月|年|日|号|米|일|월|년)(?![a-z])|[a-z])/.test(
    after,
  )
}

/** `500 scooters`, `500 x EC-ES04`: a product stands right after the number. */
function countsProduct({ to }: NumberAt, remark: Remark): boolean {
  return remark.mentions.some(
    ({ from }) => from >= to && from - to <= 28 && /^[ x*\p{L}'-]*$/u.test(remark.folded.slice(to, from)),
  )
}

/** `EC-ES04: 500`, `EC-ES04 x 500`: a product stands right before the number. */
function followsProduct({ from }: NumberAt, remark: Remark): boolean {
  return remark.mentions.some(
    (mention) => mention.to <= from && /^[ ]?(?:[:x*=-]|x |\(|- )+ ?$/.test(remark.folded.slice(mention.to, from)),
  )
}

function hasLabel({ from }: NumberAt, folded: string, words: UnitWords): boolean {
  const start = Math.max(0, from - 40)
  const before = folded.slice(start, from)
  const label = find(words.labels, before).at(-1)
  return (
    label !== undefined &&
    /^[ :=~(-]*(?:of|de|is|about|approx\.?|for|around|von|ca\.?|для)?[ :]*$/.test(before.slice(label.to))
  )
}

function sharesUnit(number: NumberAt, next: Counted, folded: string, words: UnitWords): boolean {
  const between = folded.slice(number.to, next.from).trim()
  return (
    (words.ranges.has(between) || words.alternatives.has(between)) &&
    !isForeign(number, `${folded.slice(0, number.to)} `)
  )
}

/** Leaves out minimums, sales of the year, packing and the small measures of a specification. */
function isAskedFor(one: Counted, remark: Remark, words: UnitWords): boolean {
  const before = remark.folded.slice(Math.max(0, one.from - 44), one.from)
  const after = remark.folded.slice(one.end, one.end + 24)
  if (one.value <= 0 || !/^[^$€£]*$/.test(before.slice(-2))) return false
  if (has(words.notBefore, lastClause(before))) return false
  const [rate] = find(words.notAfter, after)
  if (rate && rate.from <= 3 && !remark.asks) return false
  if (rate && rate.from <= 3 && isPacking(after)) return false
  return !one.unit.measure || one.value >= 100 || has(words.labels, before)
}

function isPacking(after: string): boolean {
  return !/year|ano|an\b|jahr|jaar|annum|month|monat|mes|год|年|월|tahun/.test(after)
}

function lastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf('. ')) + 1)
}

/** Puts the two ends of a range together. */
function rangesJoined(all: readonly Placed[], remark: Remark, words: UnitWords): Quantity[] {
  const joined: Quantity[] = []
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at] as Placed
    const next = all[at + 1]
    const between = next ? remark.folded.slice(one.to, next.from).trim() : ''
    if (next && next.unit === one.unit && next.value > one.value && words.ranges.has(between)) {
      joined.push({ value: one.value, unit: one.unit, max: next.value })
      at += 1
    } else joined.push({ value: one.value, unit: one.unit })
  }
  return joined
}

function keyOf({ value, unit, max }: Quantity): string {
  return `${value} ${unit} ${max ?? ''}`
}
