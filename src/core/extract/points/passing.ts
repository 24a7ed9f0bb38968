import type { PointType } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { type Found, find, type Lexicon } from '../../words/lexicon.ts'
import type { Remark } from '../letter/said.ts'
import { askingWords } from '../rules/asking-rules.ts'
import type { Cue } from '../rules/point-rules.ts'

const COUNT = /\d(?: ?\p{L}+)?[ -]?$/u
const COUNTABLE: ReadonlySet<PointType> = new Set(['packaging', 'customization', 'specification', 'catalogue'])

/** What buyers also have themselves: a brand of their own, an agency. */
const OWNED: ReadonlySet<PointType> = new Set(['customization', 'exclusivity'])

/**
 * Whether a cue is only said in passing: left out, given, of the buyer itself, part of the price that is asked, and when it
 * is a faint one also counted (`200 cartons`), the unit of something else (`per colour`) or told (`Colour: black`).
 */
export function isPassing(cue: Found<Cue>, remark: Remark, rules: Rules): boolean {
  const { including, per, without } = askingWords(rules.asking)
  const before = remark.pleaded.slice(Math.max(0, cue.from - 24), cue.from)
  const { type, strength } = cue.value
  if (endsWith(without, before, 8)) return true
  if (OWNED.has(type) && remark.tells && !remark.asks) return true
  if (type === 'specification' && isGiven(cue, remark)) return true
  if ((type === 'shipping' || strength === 'faint') && endsWith(including, before, 10)) return true
  if (strength !== 'faint') return false
  return (
    (COUNTABLE.has(type) && COUNT.test(before.slice(-12))) ||
    (type !== 'packaging' && endsWith(per, before, 1)) ||
    (type === 'customization' && !remark.inquires && (remark.mentions.length > 0 || remark.item)) ||
    isTold(cue, remark)
  )
}

/** `flow 5 m3/h`, `90 gsm`: a property with its value beside it. */
function isGiven({ from, to }: Found<Cue>, { pleaded, inquires }: Remark): boolean {
  if (inquires) return false
  return (
    /\d ?$/.test(pleaded.slice(Math.max(0, from - 3), from)) || /^ ?[:：=≤≥<>]* ?\d/.test(pleaded.slice(to, to + 8))
  )
}

/** `Colour: black`: a head with its answer beside it. */
function isTold({ from, to }: Found<Cue>, { pleaded, inquires }: Remark): boolean {
  return from <= 2 && !inquires && /^ ?[:：] *[^\s.]/.test(pleaded.slice(to, to + 12))
}

/** Whether a phrase stands at most so many letters before the end, with no comma between. */
function endsWith(phrases: Lexicon<true>, text: string, apart: number): boolean {
  const last = find(phrases, text).at(-1)
  return last !== undefined && text.length - last.to <= apart && !/[,،，、]/.test(text.slice(last.to))
}
