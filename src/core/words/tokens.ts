import { fold } from './fold.ts'

/** Scripts that write no blanks between words, or hang particles on them. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** Endings change with case, number and tense; the first letters of a word stay. */
const STEM = 6

/**
 * The different tokens of a text in the order they come: beginnings of words, and pairs of signs where no blanks stand
 * between words. Figures and signs of punctuation are none.
 *
 * @param most tokens to read; the rest of the text is left
 */
export function tokensOf(text: string, most: number): string[] {
  const tokens = new Set<string>()
  for (const { 0: word } of fold(text).matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const token of DENSE.test(word) ? pairs(word) : [word.slice(0, STEM)]) tokens.add(token)
    if (tokens.size >= most) break
  }
  return [...tokens].slice(0, most)
}

function pairs(word: string): string[] {
  const signs = Array.from(word.slice(0, 400))
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
}
