import { fold, tidy } from '../words/fold.ts'

/** Longer words are told apart by so much of them. */
const LONGEST = 40
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Runs in scripts that write no blanks between words, and what stands between them. */
const RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu
const DENSE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/**
 * The words of a text by which it is found, in their order. Where no blanks stand between words each sign with the next one
 * is a word, and the last sign of a run one by itself, so that whatever stands side by side can be asked for.
 */
export function wordsOf(text: string): string[] {
  const words = fold(tidy(text)).match(WORD) ?? []
  return words.flatMap((word) =>
    (word.match(RUN) ?? []).flatMap((run) => (DENSE.test(run) ? pairsOf(run) : [cut(run)])),
  )
}

function pairsOf(run: string): string[] {
  const signs = Array.from(run)
  return signs.map((sign, at) => `${sign}${signs[at + 1] ?? ''}`)
}

function cut(word: string): string {
  return word.slice(0, LONGEST)
}
