import { find } from '../../words/lexicon.ts'
import type { UnitWords } from '../rules/unit-rules.ts'
import { unitAfter } from './counted.ts'

/** Containers in folded text, from (inclusive) to (exclusive). */
export interface ContainersAt {
  readonly value: number
  readonly unit: string
  /** Whether the buyer says how many; else it is taken for one. */
  readonly counted: boolean
  readonly from: number
  readonly to: number
}

/** `1 adet 40HQ`, `2 unidades de 40HQ` */
const PIECES = /(?<![\d.,%/])(\d{1,3}) \S{1,10}(?: de)? ?$/

const HIGH = '(?:hq|hc|high ?cube|hcube)'
const SIZED = new RegExp(
  `(?<![\\d.,a-z%])(?:(\\d{1,3}) ?[x*] ?)?(20|40|45)(?!\\d) ?(?:'|(?:ft|feet|foot|fuss|fus|pies|pes|pieds|piedi)\\b|-?(?=h[qc])|尺|呎|футов\\S*|фут|피트|フィート|قدم)?[ -]?(${HIGH}|gp|dv|dc|ot|rf|st)?`,
  'g',
)

/** `20フィート1本`, `20피트 1대`: languages that count behind the goods. */
const COUNT_BEHIND = /^ ?(\d{1,3}) ?[本台個个箱柜條条대개]/

/**
 * Containers in the forms of the trade: 2x40HQ, one 40' HC container, a container, FCL 20GP, 整柜.
 * A bare 20 or 40 is a container only with a foot mark, a box type or the word beside it.
 */
export function containersIn(folded: string, words: UnitWords): ContainersAt[] {
  const named = find(words.containers, folded)
  const sized = [...folded.matchAll(SIZED)].flatMap((match) => {
    const [whole, count, feet, type] = match
    const from = match.index
    const to = from + whole.length
    const word = named.find((one) => (one.from >= to && one.from - to <= 2) || (one.to <= from && from - one.to <= 4))
    const marked = type !== undefined || /['a-z尺呎]|фут|피트|フィート|قدم/.test(whole.replace(/^\d+ ?[x*]/, ''))
    if (!marked && !word) return []
    const start = word ? Math.min(from, word.from) : from
    const end = word ? Math.max(to, word.to) : to
    const before =
      (word && countWithin(folded.slice(word.from, word.to), word.from, words)) ?? countBefore(folded, start, words)
    const behind = COUNT_BEHIND.exec(folded.slice(end, end + 12))
    const number = count ?? before?.value ?? behind?.[1]
    return [
      {
        value: Number(number ?? 1),
        unit: unitOf(feet, type),
        counted: number !== undefined,
        from: count ? from : (before?.from ?? start),
        to: end + (behind?.[0].length ?? 0),
      },
    ]
  })
  return [...sized, ...unsized(folded, named, sized, words)].sort((one, other) => one.from - other.from)
}

/** `3 containers`, `a container`, `整柜`: no size given. Only counted ones say how many. */
function unsized(
  folded: string,
  named: readonly { from: number; to: number }[],
  sized: readonly ContainersAt[],
  words: UnitWords,
): ContainersAt[] {
  return named.flatMap(({ from, to }) => {
    const inSized = sized.some((one) => from < one.to && one.from < to)
    const count = countWithin(folded.slice(from, to), from, words) ?? countBefore(folded, from, words)
    return inSized || !count ? [] : [{ value: count.value, unit: 'container', counted: true, from: count.from, to }]
  })
}

/** The Arabic dual says two by itself. */
function countWithin(word: string, from: number, words: UnitWords): Before | undefined {
  const [dual] = find(words.numerals, word)
  return dual && dual.from === 0 && dual.to === word.length ? { value: dual.value, from } : undefined
}

interface Before {
  readonly value: number
  readonly from: number
}

function countBefore(folded: string, at: number, words: UnitWords): Before | undefined {
  const start = Math.max(0, at - 24)
  const before = folded.slice(start, at)
  const digits = /(?<![\d.,%/])(\d{1,3}) ?(?:x ?|full |whole |个|個|x?fcl )?$/.exec(before)
  if (digits) return { value: Number(digits[1]), from: start + digits.index }
  const pieces = PIECES.exec(before)
  const named = pieces ? unitAfter(before, pieces.index + (pieces[1] ?? '').length, words) : undefined
  if (pieces && named && /^(?: de)? ?$/.test(before.slice(named.end)))
    return { value: Number(pieces[1]), from: start + pieces.index }
  const numeral = find(words.numerals, before).at(-1)
  const gap = numeral ? before.slice(numeral.to) : ''
  return numeral && /^(?: ?(?:full|whole|complete|ganzen?|个|個|x))? ?$/.test(gap)
    ? { value: numeral.value, from: start + numeral.from }
    : undefined
}

function unitOf(feet: string | undefined, type: string | undefined): string {
  if (feet === '20') return 'container_20'
  return type !== undefined && type.startsWith('h')
    ? 'container_40hc'
    : feet === '45'
      ? 'container_40hc'
      : 'container_40'
}
