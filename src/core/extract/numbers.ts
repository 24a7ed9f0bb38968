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

/** Words and letters that multiply the number before them, by folded spelling. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [
    /^ ?(?:k|tsd|thousand|mille|mil|mila|tausend|тыс|тысяч|тысячи|bin|ribu|rb|nghin|ngan|tys|tysiecy|tis|tisic|duizend|الف|الاف)\b\.?/,
    1e3,
  ],
  [/^ ?(?:тыс\.?|тысячи?|الف|الاف|千|천)/, 1e3],
  [/^ ?(?:lakhs?|lacs?)\b/, 1e5],
  [/^ ?(?:mn|mio|million|millionen|millones|milhoes|millions|juta|trieu)\b\.?/, 1e6],
  [/^ ?(?:млн\.?|مليون|百万|百萬)/, 1e6],
  [/^ ?(?:万|萬|만)/, 1e4],
]

/** Every number of folded text, whatever the grouping: 1,500 · 1.500 · 12 000 · 1'500 · 5k · 2 тыс. · 3万. */
export function numbersIn(folded: string): NumberAt[] {
  const numbers: NumberAt[] = []
  for (const { 0: digits, index } of folded.matchAll(NUMBER)) {
    const end = index + digits.length
    const value = valueOf(digits)
    const times = value < MOST_THOUSANDS ? multiplierAt(folded.slice(end, end + 14)) : { factor: 1, length: 0 }
    numbers.push({ value: round(value * times.factor), from: index, to: end + times.length })
  }
  return numbers
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

function multiplierAt(after: string): { factor: number; length: number } {
  for (const [pattern, factor] of MULTIPLIERS) {
    const length = pattern.exec(after)?.[0].length
    if (length !== undefined) return { factor, length }
  }
  return { factor: 1, length: 0 }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
