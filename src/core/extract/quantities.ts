import type { Quantity } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { find, has } from '../words/lexicon.ts'
import { builtOnce } from '../words/word-lists.ts'
import { containersIn } from './containers.ts'
import { type Counted, counted, endsWith, PIECE, unitAfter } from './counted.ts'
import { firstOfEach } from './first-of-each.ts'
import { moneyIn } from './money.ts'
import { type NumberAt, numbersIn } from './numbers.ts'
import { comparable, type Remark, type Said } from './said.ts'
import { stepsOf } from './steps.ts'
import { type Unit, type UnitWords, unitWords } from './unit-rules.ts'

/** A quantity with the buyer's words it was read from. */
export interface QuantityRead {
  readonly quantity: Quantity
  readonly evidence: string
}

interface Placed {
  readonly from: number
  readonly to: number
  readonly value: number
  /** Upper end, only of a range. */
  readonly max?: number
  readonly unit: string
  readonly sample: boolean
  /** A further lot of goods counted before. */
  readonly step: boolean
}

interface Read extends QuantityRead {
  readonly sample: boolean
}

/** Where we sell by weight or length, numbers from here up are an order. */
const MEASURED = 100

type Trade = ReadonlySet<string>

/** The units by which we sell. */
const unitsOfTrade = builtOnce(
  (catalogue: Rules['catalogue']): Trade =>
    new Set(catalogue.flatMap(({ moq, price }) => [moq?.unit, price?.per]).filter((unit) => unit !== undefined)),
)

/** The quantities asked for, each once, in the buyer's order; a range is one with `max`, alternatives are several. */
export function quantitiesOf(said: Said, rules: Rules): QuantityRead[] {
  const field = said.fields['quantity']
  const written = inRemarks(said.body, rules)
  const titled = written.length > 0 || said.answers ? [] : inRemarks(said.subject, rules)
  const all = [...(field ? inField(field, rules) : []), ...written, ...titled]
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
  const [number] = numbersIn(folded, words)
  if (!number) return []
  const unit = unitAfter(folded, number.to, words)?.unit ?? PIECE
  return [{ quantity: { value: number.value, unit: unit.unit }, evidence: field, sample: false }]
}

/** What was counted before gives later bare numbers their unit. */
function inRemarks(remarks: readonly Remark[], rules: Rules): Read[] {
  const all: Read[] = []
  for (const remark of remarks) {
    const last = all.findLast(({ sample }) => !sample)?.quantity.unit
    all.push(...inRemark(remark, rules, last === undefined ? undefined : { ...PIECE, unit: last }))
  }
  return all
}

function inRemark(remark: Remark, rules: Rules, known: Unit | undefined): Read[] {
  if (remark.tells && !remark.asks) return []
  const words = unitWords(rules.units)
  const containers = containersIn(remark.folded, words)
  const models = remark.mentions.filter(({ exact }) => exact)
  const taken = [...containers, ...moneyIn(remark, rules), ...models]
  const isFree = ({ from }: { from: number }): boolean => !taken.some((one) => from >= one.from && from < one.to)
  const numbers = [...numbersIn(remark.folded, words), ...writtenNumbers(remark, words)].filter(isFree)
  const named = counted(numbers.sort(inOrder), remark, words)
  const steps = stepsOf(numbers, named, remark, words, known)
  const goods = [...named, ...steps]
    .filter((one) => isBulk(one, remark, words, unitsOfTrade(rules.catalogue)))
    .map((one) => placed(one, remark, words, steps.includes(one)))
  const boxes = containers.map((one): Placed => ({ ...one, sample: false, step: false }))
  const counts = [...boxes, ...goods]
  const all = counts.length > 0 ? counts : single(remark, words)
  return rangesJoined(all.sort(inOrder), remark, words)
    .filter((one) => isAskedFor(one, remark, words))
    .map(({ value, max, unit, sample }) => ({
      quantity: max === undefined ? { value, unit } : { value, max, unit },
      evidence: remark.text,
      sample,
    }))
}

/** `I just want one`: one piece, where nothing else is counted. */
function single({ folded, asks }: Remark, words: UnitWords): Placed[] {
  const [one] = asks ? find(words.single, folded) : []
  return one ? [{ from: one.from, to: one.to, value: 1, unit: PIECE.unit, sample: false, step: false }] : []
}

/** `two samples`, `a pallet`: numbers in words that a unit follows; one only of what is big. */
function writtenNumbers(remark: Remark, words: UnitWords): NumberAt[] {
  return find(words.numerals, remark.folded).filter(({ value, to }) => {
    const unit = unitAfter(remark.folded, to, words)?.unit
    return unit !== undefined && (value > 1 || unit.big)
  })
}

/** `5 samples`, `sample 5 pcs`: samples are counted apart. */
function placed({ from, end, value, unit }: Counted, { folded }: Remark, words: UnitWords, step: boolean): Placed {
  const before = find(words.units, folded.slice(Math.max(0, from - 44), from)).findLast((one) => one.value.sample)
  const gap = before ? folded.slice(Math.max(0, from - 26) + before.to, from) : undefined
  const sample = unit.sample || (gap !== undefined && /^[ :=-]*\(?(?:\p{L}{1,8}\.? ?){0,2}$/u.test(gap))
  return { from, to: end, value, unit: unit.unit, sample, step }
}

/** Kilograms and metres also measure one piece: they count in bulk, after a label, and sooner where we sell by them. */
function isBulk({ unit, value, from }: Counted, { folded }: Remark, words: UnitWords, trade: Trade): boolean {
  const isOurs = trade.has(unit.unit)
  if (unit.trade && !isOurs) return false
  if (value >= (isOurs ? Math.min(unit.from, MEASURED) : unit.from)) return true
  const before = folded.slice(Math.max(0, from - 30), from)
  return (
    endsWith(words.leads, before, words) || (isOurs ? has(words.labels, before) : endsWith(words.labels, before, words))
  )
}

/** Leaves out minimums, sales of the year, stock and packing; a rate counts only where it is wished for. */
function isAskedFor(
  { from, to, step, value, unit }: Placed,
  { folded, asks, tells }: Remark,
  words: UnitWords,
): boolean {
  const before = lastClause(folded.slice(Math.max(0, from - 44), from))
  const after = folded.slice(to, to + 24)
  if (has(words.packing, folded.slice(Math.max(0, from - 5), to))) return false
  const isNear = (found: { from: number } | undefined): boolean => found !== undefined && found.from <= 2
  if (endsWith(words.per, before, words)) return false
  if (value === 1 && isBox(unit) && has(words.howMany, before)) return false
  if ((!step && has(words.notBefore, before)) || isNear(find(words.packing, after)[0])) return false
  return step || (asks && !tells) || !(isNear(find(words.rates, after)[0]) || has(words.rates, before.slice(-12)))
}

/** `how many in a 40ft container`: the box that is asked about, not asked for. */
function isBox(unit: string): boolean {
  return unit.startsWith('container') || unit === 'pallet' || unit === 'carton'
}

function lastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf(', but')) + 1)
}

/** Puts the two ends of a range together. */
function rangesJoined(all: readonly Placed[], { folded }: Remark, words: UnitWords): Placed[] {
  const joined: Placed[] = []
  for (const one of all) {
    const start = joined.at(-1)
    const isEnd =
      start !== undefined &&
      start.max === undefined &&
      start.unit === one.unit &&
      start.value < one.value &&
      words.ranges.has(folded.slice(start.to, one.from).trim())
    if (isEnd) joined[joined.length - 1] = { ...one, from: start.from, value: start.value, max: one.value }
    else joined.push(one)
  }
  return joined
}

function inOrder(one: { from: number }, other: { from: number }): number {
  return one.from - other.from
}

function keyOf({ value, unit, max }: Quantity): string {
  return `${value} ${unit} ${max ?? ''}`
}
