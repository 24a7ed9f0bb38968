import type { Rules } from '../../rules.ts'
import { find, has, type Lexicon } from '../../words/lexicon.ts'
import { askingWords } from '../rules/asking-rules.ts'
import type { Remark } from './said.ts'

/** A stretch of a remark between commas, dashes or "and". */
export interface Clause {
  readonly from: number
  readonly to: number
  /** The asking of the remark is in this clause. */
  readonly asks: boolean
  /** The buyer tells of itself here and asks nothing. */
  readonly tells: boolean
}

const BORDER = /[,;:()?!，、；：（）？。،؛]|\.(?=\s)| [-–—] /gu

/** The clauses of a remark, in order. A few words between commas go on asking: `price, sizes and colours please`. */
export function clausesOf(remark: Remark, language: string, rules: Rules): Clause[] {
  const { asking, telling, echo, joining } = askingWords(rules.asking)
  const clauses: Clause[] = []
  let from = 0
  for (const to of [...borders(remark.pleaded, joining(language)), remark.pleaded.length]) {
    const words = remark.pleaded.slice(from, to)
    const pleads = has(asking(language), words)
    const tells = !remark.inquires && has(telling, words)
    const asks = pleads || /^[?？؟]/.test(remark.pleaded.slice(to)) || isBrief(words)
    clauses.push({ from, to, asks: asks && !tells && !isOnly(echo, words), tells: tells && !pleads })
    from = to
  }
  return clauses
}

function borders(text: string, joining: Lexicon<true>): number[] {
  const marks = [...text.matchAll(BORDER)].map(({ index }) => index)
  return [...marks, ...find(joining, text).map(({ from }) => from)].sort((one, other) => one - other)
}

/** At most five words, or ten signs of a script that writes no blanks. */
function isBrief(words: string): boolean {
  const dense = words.match(/[\u3040-\u9fff]/g)?.length ?? 0
  return dense > 0 ? dense <= 10 : wordCount(words) <= 5
}

/** Whether the words say little beside a phrase. */
function isOnly(phrases: Lexicon<true>, words: string): boolean {
  const [first] = find(phrases, words)
  return first !== undefined && wordCount(words.slice(0, first.from) + words.slice(first.to)) <= 1
}

function wordCount(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
