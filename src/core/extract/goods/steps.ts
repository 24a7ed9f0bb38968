import { find } from '../../words/lexicon.ts'
import type { NumberAt } from '../letter/numbers.ts'
import type { Remark } from '../letter/said.ts'
import type { Unit, UnitWords } from '../rules/unit-rules.ts'
import { type Counted, endsWith, isForeign, PIECE } from './counted.ts'

/** Fewer than this is rather a count of something else, but of containers and pallets. */
const FEWEST = 10

/**
 * Further lots of goods that were counted before, said without a unit: `first 200`, `200 more`, `in lots of 150`,
 * the parts that a number is split into (`500 = 300 + 200`), and the next column of a table row.
 *
 * @param all what is counted in the remark
 * @param known the unit counted last in the mail, before this remark
 */
export function stepsOf(
  numbers: readonly NumberAt[],
  all: readonly Counted[],
  remark: Remark,
  words: UnitWords,
  known: Unit | undefined,
): Counted[] {
  const free = numbers.filter(
    (number) => !all.some(({ from }) => from === number.from) && !isForeign(number, remark, words),
  )
  const parts = new Set(all.flatMap((whole) => partsOf(whole, free, remark.folded)))
  const steps: Counted[] = []
  for (const number of free) {
    const before = all.findLast(({ from }) => from < number.from)?.unit
    const unit = before ?? (isListed(number, remark.folded, words) ? PIECE : (all[0]?.unit ?? known))
    const isStep =
      parts.has(number) ||
      (number.value >= FEWEST && (isFurther(number, all, remark, words) || endsRange(number, steps, remark, words)))
    if (unit !== undefined && isStep) steps.push({ ...number, unit, end: number.to })
  }
  return steps
}

/** The run of numbers behind a counted one that add up to it: `150 black + 150 white` of 300. */
function partsOf(whole: Counted, free: readonly NumberAt[], folded: string): readonly NumberAt[] {
  const behind = free.filter(({ from }) => from >= whole.end && from - whole.end < 120)
  let sum = 0
  for (const [at, { value }] of behind.entries()) {
    sum += value
    if (sum === whole.value && at > 0) return behind.slice(0, at + 1).filter(({ to }) => folded[to] !== '%')
  }
  return []
}

function isFurther(number: NumberAt, all: readonly Counted[], { folded }: Remark, words: UnitWords): boolean {
  const before = folded.slice(Math.max(0, number.from - 32), number.from)
  const [after] = find(words.stepAfter, folded.slice(number.to, number.to + 24).trimStart())
  const isNextColumn = all.some(
    ({ end }) => end < number.from && /^(?: {2,}| *[\t|] *)$/.test(folded.slice(end, number.from)),
  )
  return (
    isNextColumn ||
    after?.from === 0 ||
    endsWith(words.stepBefore, before, words) ||
    (all.length > 0 && isListed(number, folded, words))
  )
}

/** `then 25 to 30`: the other end of a range that begins with a step. */
function endsRange({ from }: NumberAt, steps: readonly Counted[], { folded }: Remark, { ranges }: UnitWords): boolean {
  const last = steps.at(-1)
  return last !== undefined && ranges.has(folded.slice(last.to, from).trim())
}

/** `5 000 sheets and 8 000 towels`: goods stand behind it, and a word that joins them to others before it. */
function isListed({ from, to }: NumberAt, folded: string, { alternatives }: UnitWords): boolean {
  const before = folded.slice(Math.max(0, from - 12), from).trimEnd()
  const word = /[^\s\p{L}]$|(?<!\p{L})\p{L}+$/u.exec(before)?.[0]
  return word !== undefined && alternatives.has(word) && /^ \p{L}{3}/u.test(folded.slice(to, to + 5))
}
