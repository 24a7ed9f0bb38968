import { find } from '../../words/lexicon.ts'
import type { UnitWords } from '../rules/unit-rules.ts'
import type { ContainersAt } from './containers.ts'
import type { Counted } from './counted.ts'

/** Letters between two names of the same lot. */
const LONGEST = 40
/** What fills a container by itself, so that both are said of one lot of it. */
const LOOSE: ReadonlySet<string> = new Set(['kg', 'lb', 'ton', 'l', 'm3'])

/** Whether a unit counts pieces, sets and the like. */
export function isByPiece(unit: string): boolean {
  return !LOOSE.has(unit) && !unit.startsWith('container')
}

/**
 * Whether containers only hold goods that are counted by the piece: those said right before (`160 pcs, that is one 40HQ`),
 * or any, when nobody says how many containers. Who names the container first, or how many it shall be, wants both known.
 */
export function isHolder(box: ContainersAt, goods: readonly Counted[], folded: string, words: UnitWords): boolean {
  return !box.counted || goods.some((one) => isByPiece(one.unit.unit) && isSameLot(one, box, folded, words))
}

/** `1,280 chairs (two 40HQ)`: a bracket or a word such as "that is" stands between. */
function isSameLot({ end }: Counted, box: ContainersAt, folded: string, words: UnitWords): boolean {
  const between = folded.slice(end, Math.max(end, box.from))
  const isNear = end <= box.from && between.length <= LONGEST
  return isNear && (between.lastIndexOf('(') > between.lastIndexOf(')') || find(words.asMuchAs, between).length > 0)
}

/** Packings that hold pieces counted right before: `720 (20 cartons)`. */
const PACKINGS: ReadonlySet<string> = new Set(['carton', 'pallet'])

/** What is said beside a count of goods: how they are packed, what one of them measures, or what one vessel holds. */
export function isBeside(one: Counted, all: readonly Counted[], folded: string, words: UnitWords): boolean {
  return isPacking(one, all, folded) || isLoad(one, all, folded) || isContent(one, all, folded, words)
}

function isPacking({ unit, from }: Counted, all: readonly Counted[], folded: string): boolean {
  return (
    PACKINGS.has(unit.unit) &&
    all.some(
      (goods) =>
        goods.end <= from &&
        goods.unit.unit === 'pc' &&
        /^[^\d(]{0,12}\([^\d(]{0,6}$/.test(folded.slice(goods.end, from)),
    )
  )
}

/** `trailer jack 8 t: 60 pieces`: a weight right before the count is what the goods bear. */
function isLoad({ unit, end }: Counted, all: readonly Counted[], folded: string): boolean {
  return (
    LOOSE.has(unit.unit) &&
    all.some(
      (goods) => goods.from >= end && isByPiece(goods.unit.unit) && /^ ?[:–-] ?$/.test(folded.slice(end, goods.from)),
    )
  )
}

/** `60 drums of 200 l`, `250 kg each`: a measure of what one piece or vessel holds. */
function isContent(one: Counted, all: readonly Counted[], folded: string, words: UnitWords): boolean {
  if (one.unit.from === 1) return false
  const [each] = find(words.each, folded.slice(one.end, one.end + 16))
  const vessel = all.find(({ end, unit }) => end <= one.from && one.from - end <= 8 && !LOOSE.has(unit.unit))
  const between = vessel ? folded.slice(vessel.end, one.from) : ''
  const [filled] = find(words.filled, between)
  return (
    (each !== undefined && each.from <= 1 && all.some(({ from }) => from < one.from)) ||
    (filled !== undefined && between.trim() === between.slice(filled.from, filled.to))
  )
}
