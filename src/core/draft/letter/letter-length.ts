import type { Channel } from '../../inquiry.ts'
import { isOfPlatform } from '../../platform.ts'

/** Chinese and Japanese signs that say as much as a word. */
const SIGNS_OF_A_WORD = 1.7
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Rows of a table. */
const ROW = /\t|\s\|\s/u

/** Words of a letter above which it is not read in a minute on a telephone; tables apart. */
export const MOST_WORDS = 220

/** Words of a letter that a platform passes on: buyers read it in a narrow chat window there. */
const MOST_ON_PLATFORM = 150

/** Words of a text; in scripts without blanks, as many as would say the same. */
export function wordsOf(text: string): number {
  const signs = text.match(SIGNS)?.length ?? 0
  const others = text.replace(SIGNS, ' ').match(/[\p{L}\p{N}]\S*/gu)
  return Math.round(signs / SIGNS_OF_A_WORD) + (others?.length ?? 0)
}

/** Whether a letter as a whole, its tables apart, is too long for its channel. */
export function isLong(letter: string, channel: Channel): boolean {
  const prose = letter.split('\n').filter((line) => !ROW.test(line))
  return wordsOf(prose.join('\n')) > (isOfPlatform(channel) ? MOST_ON_PLATFORM : MOST_WORDS)
}
