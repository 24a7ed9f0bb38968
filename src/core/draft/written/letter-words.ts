const DENSE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const WORDS = new RegExp(String.raw`${DENSE}|(?:(?!${DENSE})[\p{L}\p{N}\p{M}])+`, 'gu')

/** The words of a text in small letters; in scripts without blanks each sign is a word, marks are none. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? []
}
