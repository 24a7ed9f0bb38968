import { type Lexicon, opening } from '../../words/lexicon.ts'
import type { UnitWords } from '../rules/unit-rules.ts'

/** A number in folded text, from (inclusive) to (exclusive). */
export interface NumberAt {
  readonly value: number
  readonly from: number
  readonly to: number
}

/** No price or quantity has five decimals: in `90,20000米` the comma parts two numbers. */
const NUMBER = /(?<![\p{L}\d]|\d[.,])\d{1,3}(?: \d{3})+(?![\d.,])|(?<![a-z\d])\d{1,12}(?:[.,']\d{1,4}(?!\d)){0,6}/gu
/** From here up `k` is a unit, as in 6500 K of light, or belongs to a name. */
const MOST_THOUSANDS = 1000

/** Every number of folded text, whatever the grouping: 1,500 · 1.500 · 12 000 · 1'500 · 5k · 2 тыс. · 3万. */
export function numbersIn(folded: string, { multipliers }: UnitWords): NumberAt[] {
  const numbers: NumberAt[] = []
  for (const { 0: digits, index } of folded.matchAll(NUMBER)) {
    const end = index + digits.length
    const value = valueOf(digits)
    const times =
      value < MOST_THOUSANDS ? multiplierAt(folded.slice(end, end + 16), multipliers) : { factor: 1, length: 0 }
    numbers.push({ value: round(value * times.factor), from: index, to: end + times.length })
  }
  return withSharedThousands(numbers, folded)
}

/** `2-3 thousand`: the lower end means thousands too. */
function withSharedThousands(numbers: readonly NumberAt[], folded: string): NumberAt[] {
  return numbers.map((one, at) => {
    const next = numbers[at + 1]
    const digits = next ? valueOf(/^[\d.,' ]+/.exec(folded.slice(next.from, next.to))?.[0].trimEnd() ?? '') : 0
    const isEnd = next !== undefined && digits > one.value && next.value > digits
    if (!isEnd || !/^ ?- ?$/.test(folded.slice(one.to, next.from))) return one
    return { ...one, value: round((one.value * next.value) / digits) }
  })
}

/**
 * The value of digits with separators. A last group of three digits is thousands (1.500, 12,000, and 1,00,000 in India);
 * when both marks occur the last one is the decimal mark.
 */
export function valueOf(digits: string): number {
  const marks = digits.replace(/\d/g, '')
  const groups = digits.split(/[.,' ]/)
  const last = marks.at(-1)
  const grouped = groups.slice(1).every((group) => group.length === 3) && groups[0] !== '0'
  if (/^\d{1,2}(?:,\d\d)+,\d{3}$/.test(digits)) return Number(groups.join(''))
  if (marks === '' || (grouped && new Set(marks).size === 1)) return Number(groups.join(''))
  if (last === "'" || last === ' ') return Number(groups.join(''))
  return Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`)
}

function multiplierAt(after: string, multipliers: Lexicon<number>): { factor: number; length: number } {
  const word = after.trimStart()
  const blanks = after.length - word.length
  const found = blanks <= 1 ? opening(multipliers, word) : undefined
  if (found === undefined) return { factor: 1, length: 0 }
  return { factor: found.value, length: blanks + found.to + (word[found.to] === '.' ? 1 : 0) }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
