import { wordsOf } from './words.ts'

/** More words than people type. */
const MOST_TERMS = 12

/**
 * What a person asks for, as phrases that all must be found: the words of each stand side by side, and of its last one the
 * beginning is enough. A single letter asks for nothing; a single Chinese sign does.
 */
export function asked(text: string): string[][] {
  const terms = text.trim().split(/\s+/).slice(0, MOST_TERMS)
  return terms
    .map((term) => withoutLastSign(wordsOf(term)))
    .filter((words) => words.join('').length > 1 || isSign(words))
}

/** The last pair already says what the sign behind it would. */
function withoutLastSign(words: readonly string[]): string[] {
  const [before, last] = words.slice(-2)
  const saidTwice =
    before !== undefined && last !== undefined && isSign([last]) && before.length > 1 && before.endsWith(last)
  return saidTwice ? words.slice(0, -1) : [...words]
}

function isSign(words: readonly string[]): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]$/u.test(words.join(''))
}
