import type { Quantity } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { find, has } from '../words/lexicon.ts'
import { containersIn } from './containers.ts'
import { type Counted, counted, PIECE, unitAfter } from './counted.ts'
import { firstOfEach } from './first-of-each.ts'
import { moneyIn } from './money.ts'
import { type NumberAt, numbersIn } from './numbers.ts'
import { comparable, everything, type Remark, type Said } from './said.ts'
import { type UnitWords, unitWords } from './unit-rules.ts'

/** A quantity with the buyer's words it was read from. */
export interface QuantityRead {
  readonly quantity: Quantity
  readonly evidence: string
}

interface Placed {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: string
  readonly sample: boolean
}

interface Read extends QuantityRead {
  readonly sample: boolean
}

/** The quantities asked for, each once, in the buyer's order; a range is one with `max`, alternatives are several. */
export function quantitiesOf(said: Said, rules: Rules): QuantityRead[] {
  const field = said.fields['quantity']
  const all = [
    ...(field ? inField(field, rules) : []),
    ...everything(said).flatMap((remark) => inRemark(remark, rules)),
  ]
  const orders = all.filter(({ sample }) => !sample)
  const chosen = withoutUnsized(orders.length > 0 ? orders : all)
  return firstOfEach(chosen, ({ quantity }) => keyOf(quantity))
}

/** A container without a size beside sized ones is one of them. */
function withoutUnsized(all: readonly Read[]): readonly Read[] {
  const isSized = all.some(({ quantity }) => quantity.unit.startsWith('container_'))
  return isSized ? all.filter(({ quantity }) => quantity.unit !== 'container' || quantity.value > 1) : all
}

function inField(field: string, rules: Rules): Read[] {
  const words = unitWords(rules.units)
  const folded = comparable(field)
  const [number] = numbersIn(folded)
  if (!number) return []
  const unit = unitAfter(folded, number.to, words)?.unit ?? PIECE
  return [{ quantity: { value: number.value * unit.factor, unit: unit.unit }, evidence: field, sample: false }]
}

function inRemark(remark: Remark, rules: Rules): Read[] {
  if (remark.tells && !remark.asks) return []
  const words = unitWords(rules.units)
  const containers = containersIn(remark.folded, words)
  const models = remark.mentions.filter(({ exact }) => exact)
  const taken = [...containers, ...moneyIn(remark, rules), ...models]
  const isFree = ({ from }: { from: number }): boolean => !taken.some((one) => from >= one.from && from < one.to)
  const numbers = [...numbersIn(remark.folded), ...writtenNumbers(remark, words)].filter(isFree)
  const goods = counted(numbers.sort(inOrder), remark, words)
    .filter((one) => isBulk(one, remark, words))
    .map((one) => placed(one, remark, words))
  const boxes = containers.map((one): Placed => ({ ...one, sample: false }))
  const counts = [...boxes, ...goods]
  const all = counts.length > 0 ? counts : single(remark, words)
  const asked = all.filter((one) => isAskedFor(one, remark, words)).sort(inOrder)
  return rangesJoined(asked, remark, words).map(({ sample, ...quantity }) => ({
    quantity,
    evidence: remark.text,
    sample,
  }))
}

/** `I just want one`: one piece, where nothing else is counted. */
function single({ folded, asks }: Remark, words: UnitWords): Placed[] {
  const [one] = asks ? find(words.single, folded) : []
  return one ? [{ from: one.from, to: one.to, value: 1, unit: PIECE.unit, sample: false }] : []
}

/** `two samples`: numbers in words, from two up, that a unit follows. */
function writtenNumbers(remark: Remark, words: UnitWords): NumberAt[] {
  return find(words.numerals, remark.folded).filter(
    ({ value, to }) => value > 1 && unitAfter(remark.folded, to, words) !== undefined,
  )
}

/** `5 samples`, `sample 5 pcs`: samples are counted apart. */
function placed({ from, end, value, unit }: Counted, { folded }: Remark, words: UnitWords): Placed {
  const [before] = find(words.units, folded.slice(Math.max(0, from - 12), from)).filter((one) => one.value.sample)
  return { from, to: end, value: value * unit.factor, unit: unit.unit, sample: unit.sample || before !== undefined }
}

/** Kilograms and metres also measure one piece: they count from a hundred up, or after a label. */
function isBulk({ unit, value, from }: Counted, { folded }: Remark, words: UnitWords): boolean {
  return !unit.measure || value >= 100 || has(words.labels, folded.slice(Math.max(0, from - 30), from))
}

/** Leaves out minimums, sales of the year, stock and packing; a rate counts only where it is wished for. */
function isAskedFor({ from, to }: Placed, { folded, asks, tells }: Remark, words: UnitWords): boolean {
  const before = lastClause(folded.slice(Math.max(0, from - 44), from))
  const after = folded.slice(to, to + 24)
  if (has(words.packing, folded.slice(Math.max(0, from - 5), to))) return false
  const isNear = (found: { from: number } | undefined): boolean => found !== undefined && found.from <= 2
  if (has(words.notBefore, before) || isNear(find(words.packing, after)[0])) return false
  return (asks && !tells) || !(isNear(find(words.rates, after)[0]) || has(words.rates, before.slice(-12)))
}

function lastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf('. '), text.lastIndexOf(', but')) + 1)
}

/** Puts the two ends of a range together. */
function rangesJoined(all: readonly Placed[], remark: Remark, words: UnitWords): (Quantity & { sample: boolean })[] {
  const joined: (Quantity & { sample: boolean })[] = []
  let from: Placed | undefined
  for (const [at, { value, unit, sample, to }] of all.entries()) {
    const next = all[at + 1]
    const isStart =
      next?.unit === unit && next.value > value && words.ranges.has(remark.folded.slice(to, next.from).trim())
    if (from) joined.push({ value: from.value, max: value, unit, sample })
    else if (!isStart) joined.push({ value, unit, sample })
    from = !from && isStart ? all[at] : undefined
  }
  return joined
}

function inOrder(one: { from: number }, other: { from: number }): number {
  return one.from - other.from
}

function keyOf({ value, unit, max }: Quantity): string {
  return `${value} ${unit} ${max ?? ''}`
}
