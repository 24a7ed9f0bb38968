import { find, has, type Lexicon } from '../../words/lexicon.ts'
import type { NumberAt } from '../letter/numbers.ts'
import { comparable, type Remark } from '../letter/said.ts'
import type { Unit, UnitWords } from '../rules/unit-rules.ts'
import { startsWithMonth } from '../terms/deadline.ts'

/** A number that counts goods. */
export interface Counted extends NumberAt {
  readonly unit: Unit
  /** Where its unit ends. */
  readonly end: number
}

type Ending = Pick<Counted, 'unit' | 'end'>

export const PIECE: Unit = { unit: 'pc', from: 1, big: false, sample: false }

/**
 * Gives each number its unit: the word after it, the product after or before it, a label before it, or its neighbour's.
 * Numbers that get none are left out.
 */
export function counted(numbers: readonly NumberAt[], remark: Remark, words: UnitWords): Counted[] {
  const all: Counted[] = []
  for (const number of numbers.toReversed()) {
    const [next] = all
    const shared = next && !endsName(number, remark) ? sharedEnding(number, next, remark, words) : undefined
    const ending = endingOf(number, remark, words) ?? shared
    if (ending) all.unshift({ ...number, ...ending })
  }
  return all.filter((one, at) => !(all.length > at + 1 && (isRowNumber(one, remark) || isDesign(one, all, remark))))
}

/** The unit that stands right after `at`. */
export function unitAfter(folded: string, at: number, words: UnitWords): Ending | undefined {
  const gap = /^[ .]{0,2}(?:x )?\(?/.exec(folded.slice(at, at + 5))?.[0].length ?? 0
  const start = at + gap
  const [unit] = find(words.units, folded.slice(start, start + 24))
  return unit?.from === 0 && !ORDINAL.test(folded.slice(Math.max(0, at - 2), at + 3))
    ? { unit: unit.value, end: start + unit.to }
    : undefined
}

/** `1st December`: no German piece. */
const ORDINAL = /^(?!11)[\d ]?1st(?![a-z])/

function endingOf(number: NumberAt, remark: Remark, words: UnitWords): Ending | undefined {
  const after = unitAfter(remark.folded, number.to, words)
  if (after) return after
  if (isForeign(number, remark, words)) return undefined
  const isPieces =
    countsProduct(number, remark) ||
    followsProduct(number, remark) ||
    hasLabel(number, remark, words) ||
    isAside(number, remark, words) ||
    countsGoods(number, remark)
  return isPieces ? { unit: PIECE, end: number.to } : undefined
}

/** Money, shares, dates, measures, model numbers and the like: numbers that count no goods. */
export function isForeign(number: NumberAt, remark: Pick<Remark, 'raw' | 'folded'>, words: UnitWords): boolean {
  return isNamed(number, remark, words) || measures(number, remark, words) || isCrossed(number, remark, words)
}

/** `60 by 60`: a width and a length. */
function isCrossed({ from, to }: NumberAt, { folded }: Pick<Remark, 'folded'>, { crossings }: UnitWords): boolean {
  const start = Math.max(0, from - 8)
  return find(crossings, folded.slice(start, to + 8)).some((word) => {
    const [begin, end] = [start + word.from, start + word.to]
    return /\d $/.test(folded.slice(Math.max(0, begin - 2), begin)) && /^ \d/.test(folded.slice(end, end + 2))
  })
}

/** A year, a part of a date or an address, or the number of something: `No. 12`, `PN 16`, `ISO 9001`; but `lot size 480` counts. */
function isNamed(
  { from, to, value }: NumberAt,
  { raw, folded }: Pick<Remark, 'raw' | 'folded'>,
  { labels, names }: UnitWords,
): boolean {
  if (
    value < 2 ||
    !Number.isInteger(value) ||
    folded[from] === '0' ||
    (value > 1900 && value < 2100 && to - from === 4)
  )
    return true
  const before = folded.slice(Math.max(0, from - 4), from)
  if (/[$€£¥₹#.:/a-zа-яα-ω]$|(?<!\d)-$/.test(before)) return true
  const near = folded.slice(Math.max(0, from - 20), from)
  const name = find(names, near).at(-1)
  const isLabel = find(labels, near).some(
    (label) => name !== undefined && label.from < name.from && label.to === name.to,
  )
  if (name && !isLabel && /^[ .:#-]*$/.test(near.slice(name.to))) return true
  const capitals = /(?<!\p{L})\p{Lu}{2,5}[ -]?$/u.exec(raw.slice(Math.max(0, from - 8), from))?.[0]
  return capitals !== undefined && !has(labels, comparable(capitals)) && /\p{Ll}/u.test(raw)
}

/** `500 ml`, `30%`, `12 stores`: what follows the number says that it measures, or counts something else. */
function measures({ to, value }: NumberAt, { folded }: Pick<Remark, 'folded'>, words: UnitWords): boolean {
  const after = folded.slice(to, to + 24)
  if (value <= 31 && startsWithMonth(after)) return true
  if (/^(?: ?[%°$€£¥₹"']|[.,:/-]\d|-?[a-z])/.test(after)) return true
  const unitLike = after.replace(/^[ -]/, '')
  return [words.sizes, words.uncounted].some((list) => find(list, unitLike)[0]?.from === 0)
}

/** `500 scooters`, `500 x EC-ES04`: a product stands right after the number. */
function countsProduct({ to, value }: NumberAt, remark: Remark): boolean {
  const kinds = remark.asks && !remark.tells && value >= 5 ? remark.kinds : []
  return [...remark.mentions, ...kinds].some(
    ({ from }) => from >= to && from - to <= 28 && /^[ x*\p{L}'-]*$/u.test(remark.folded.slice(to, from)),
  )
}

/** `EC-ES04: 500`, `EC-ES04 x 500`: a product stands right before the number. */
function followsProduct({ from }: NumberAt, remark: Remark): boolean {
  return remark.mentions.some(
    (mention) => mention.to <= from && /^[ ]?(?:[:x*=-]|x |\(|- )+ ?$/.test(remark.folded.slice(mention.to, from)),
  )
}

/** `quantity: 800`, `price for 60`: a label stands right before the number, or a word of wanting in a sentence that asks. */
function hasLabel({ from }: NumberAt, { folded, asks, item, tells }: Remark, words: UnitWords): boolean {
  const before = folded.slice(Math.max(0, from - 40), from)
  return (!tells && endsWith(words.labels, before, words)) || ((asks || item) && endsWith(words.leads, before, words))
}

/** Whether a phrase of the list ends the text, but for signs and words of measure such as "about". */
export function endsWith(list: Lexicon<true>, before: string, words: UnitWords): boolean {
  const last = find(list, before).at(-1)
  return last !== undefined && saysOnlyAbout(before.slice(last.to), words)
}

function saysOnlyAbout(gap: string, { about }: UnitWords): boolean {
  const bare = find(about, gap).reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    gap,
  )
  return !/[^ .:=~(-]/.test(bare)
}

/** `tyres (200)`, `hoses (about 60)`: a number alone in brackets after a product of the same sentence. */
function isAside({ from, to }: NumberAt, { folded, asks, mentions }: Remark, words: UnitWords): boolean {
  const start = Math.max(0, from - 20)
  const open = folded.lastIndexOf('(', from)
  return (
    (asks || mentions.length > 0) &&
    open >= start &&
    folded[to] === ')' &&
    /[\p{L}\d]\)? ?$/u.test(folded.slice(start, open)) &&
    saysOnlyAbout(folded.slice(open, from), words)
  )
}

/** `we need 5,000 garden hoses`, `- 200 garden hoses`: wanted goods stand right after the number, whatever they are. */
function countsGoods({ from, to, value }: NumberAt, { folded, item, asks, tells, wantedAt }: Remark): boolean {
  const leads = (at: number): boolean =>
    at <= from && /^[\s:]*(?:\p{L}{1,8}\.?[\s:]+){0,2}$/u.test(folded.slice(at, from))
  const isWanted = wantedAt.some(leads) || (item && asks && !tells && folded.slice(0, from).trim() === '')
  return isWanted && value >= 5 && /^ (?:x )?(?:\p{L}{3}|\p{Lo}{2})/u.test(folded.slice(to, to + 8))
}

/** `Agar 900, 3 tons`: a number right behind a product's name belongs to the name. */
function endsName({ from }: NumberAt, { mentions }: Remark): boolean {
  return mentions.some(({ to }) => from - to <= 1 && from >= to)
}

/** The neighbour's unit, across "or", "-", "to" and the like. */
function sharedEnding(number: NumberAt, next: Counted, remark: Remark, words: UnitWords): Ending | undefined {
  const between = remark.folded.slice(number.to, next.from)
  const joins = words.ranges.has(between.trim()) || words.alternatives.has(between.trim())
  return joins && !isListDash(number, next, between) && !/^[a-z]/.test(between) && !isNamed(number, remark, words)
    ? { unit: next.unit, end: number.to }
    : undefined
}

/** How many times more the upper end of a range may be, where a dash between blanks may also end the name of goods. */
const WIDEST = 10

/** `square 41 - 1000 pcs`, `M12 x 40 - 6 tons`: a dash of a list between what the goods measure and how many they are. */
function isListDash(number: NumberAt, next: Counted, between: string): boolean {
  return between === ' - ' && (next.value > WIDEST * number.value || next.value < number.value)
}

/** The number of a table's row stands first and is small. */
function isRowNumber({ from, value, end, to }: Counted, { folded }: Remark): boolean {
  return value < 30 && end === to && folded.slice(0, from).trim() === ''
}

/** `valve, 2 pcs design, 36 nos`: in a line of a list a few pieces before the count tell how the goods are made. */
function isDesign({ value, unit, end, to }: Counted, all: readonly Counted[], { item }: Remark): boolean {
  return item && end > to && unit.unit === PIECE.unit && value <= 4 && all.some((other) => other.value > value)
}
