import type { Quantity } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { find, opening } from '../../words/lexicon.ts'
import { type NumberAt, numbersIn } from '../letter/numbers.ts'
import { comparable, type Remark, type Said } from '../letter/said.ts'
import { type Unit, type UnitWords, unitWords } from '../rules/unit-rules.ts'
import { moneyIn } from '../terms/money.ts'
import { isAskedFor, isBulk, type Placed } from './asked-for.ts'
import { containersIn } from './containers.ts'
import { type Counted, counted, endsWith, PIECE, unitAfter } from './counted.ts'
import { isBeside, isByPiece, isHolder } from './holders.ts'
import { stepsOf } from './steps.ts'

/** A quantity with the buyer's words it was read from. */
export interface QuantityRead {
  readonly quantity: Quantity
  readonly evidence: string
}

interface Read extends QuantityRead, Pick<Placed, 'sample' | 'holder'> {}

/** Larger numbers in words are rather part of a figure: `two thousand`. */
const MOST_IN_WORDS = 21

/** The quantities asked for, each once, in the buyer's order; a range is one with `max`, alternatives are several. */
export function quantitiesOf(said: Said, rules: Rules): QuantityRead[] {
  const field = said.fields['quantity']
  const written = inRemarks(said.body, rules)
  const titled = written.length > 0 || said.answers ? [] : inRemarks(said.subject, rules)
  const all = [...(field ? inField(field, rules) : []), ...written, ...titled]
  const orders = all.filter(({ sample }) => !sample)
  const chosen = withoutHolders(withoutUnsized(orders.length > 0 ? orders : all))
  return firstOfEach(chosen, ({ quantity }) => keyOf(quantity))
}

/** A container without a size beside sized ones is one of them. */
function withoutUnsized(all: readonly Read[]): readonly Read[] {
  const isSized = all.some(({ quantity }) => quantity.unit.startsWith('container_'))
  return isSized ? all.filter(({ quantity }) => quantity.unit !== 'container' || quantity.value > 1) : all
}

/** Where goods are counted by the piece, a container that only holds them is no further lot. */
function withoutHolders(all: readonly Read[]): readonly Read[] {
  const isCounted = all.some(({ quantity }) => isByPiece(quantity.unit))
  return isCounted ? all.filter(({ holder }) => !holder) : all
}

function inField(field: string, rules: Rules): Read[] {
  const words = unitWords(rules.units)
  const folded = comparable(field)
  const [number] = numbersIn(folded, words)
  if (!number) return []
  const unit = unitAfter(folded, number.to, words)?.unit ?? PIECE
  return [{ quantity: { value: number.value, unit: unit.unit }, evidence: field, sample: false, holder: false }]
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
  const figures = numbersIn(remark.folded, words)
  const inWords = writtenNumbers(remark, words).filter(
    ({ from }) => !figures.some((one) => from >= one.from && from < one.to),
  )
  const numbers = [...figures, ...inWords].filter(isFree)
  const named = counted(numbers.sort(inOrder), remark, words)
  const steps = stepsOf(numbers, named, remark, words, known)
  const goods = [...named, ...steps]
    .filter((one) => isBulk(one, remark, words, rules) && !isBeside(one, named, remark.folded, words))
    .map((one) => placed(one, remark, words, steps.includes(one)))
  const boxes = containers.map((one): Placed => {
    return { ...one, sample: false, step: false, holder: isHolder(one, named, remark.folded, words) }
  })
  const counts = [...boxes, ...goods]
  const all = counts.length > 0 ? counts : single(remark, words)
  return rangesJoined(all.sort(inOrder), remark, words)
    .filter((one) => isAskedFor(one, remark, words))
    .map(({ value, max, unit, sample, holder }) => ({
      quantity: max === undefined ? { value, unit } : { value, max, unit },
      evidence: remark.text,
      sample,
      holder,
    }))
}

/** `I just want one`: one piece, where nothing else is counted. */
function single({ folded, asks }: Remark, words: UnitWords): Placed[] {
  const [one] = asks
    ? find(words.single, folded).filter(({ to }) => !namesMeasure(folded.slice(to, to + 24), words))
    : []
  return one
    ? [{ from: one.from, to: one.to, value: 1, unit: PIECE.unit, sample: false, step: false, holder: false }]
    : []
}

/** `price for one colour`, `for one month`: one of something else. */
function namesMeasure(after: string, { sizes, uncounted, units, containers }: UnitWords): boolean {
  return [sizes, uncounted, units, containers].some((list) => opening<unknown>(list, after.trimStart()) !== undefined)
}

/** Numbers in words that a unit follows (`two samples`; one only of what is big), or wanted goods (`price for three saws`). */
function writtenNumbers({ folded, asks, tells }: Remark, words: UnitWords): NumberAt[] {
  return find(words.numerals, folded).filter(({ value, from, to }) => {
    const unit = unitAfter(folded, to, words)?.unit
    if (unit !== undefined) return value > 1 || unit.big
    const isShort = value > 1 && value < MOST_IN_WORDS && to - from > 2
    const isWanted = asks && !tells && endsWith(words.leads, folded.slice(Math.max(0, from - 40), from), words)
    return isShort && isWanted && /^ \p{L}{3}/u.test(folded.slice(to, to + 4))
  })
}

/** `5 samples`, `sample 5 pcs`: samples are counted apart. */
function placed({ from, end, value, unit }: Counted, { folded }: Remark, words: UnitWords, step: boolean): Placed {
  const before = find(words.units, folded.slice(Math.max(0, from - 44), from)).findLast((one) => one.value.sample)
  const gap = before ? folded.slice(Math.max(0, from - 44) + before.to, from) : undefined
  const sample = unit.sample || (gap !== undefined && /^[ :=-]*\(?(?:\p{L}{1,8}\.? ?){0,2}$/u.test(gap))
  return { from, to: end, value, unit: unit.unit, sample, step, holder: false }
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
      isRange(start, one, folded, words)
    if (isEnd) joined[joined.length - 1] = { ...one, from: start.from, value: start.value, max: one.value }
    else joined.push(one)
  }
  return joined
}

/** `500-1000`, `between 500 and 1000` */
function isRange(start: Placed, end: Placed, folded: string, words: UnitWords): boolean {
  const between = folded.slice(start.to, end.from).trim()
  const opened = endsWith(words.rangeOpeners, folded.slice(Math.max(0, start.from - 24), start.from), words)
  return words.ranges.has(between) || (opened && words.alternatives.has(between))
}

function inOrder(one: { from: number }, other: { from: number }): number {
  return one.from - other.from
}

function keyOf({ value, unit, max }: Quantity): string {
  return `${value} ${unit} ${max ?? ''}`
}
