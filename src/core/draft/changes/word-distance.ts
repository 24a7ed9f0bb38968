/** In scripts without blanks each sign is a word; marks count as words, since a point or a percent sign changes a figure. */
const DENSE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const TOKENS = new RegExp(String.raw`${DENSE}|(?:(?!${DENSE})[\p{L}\p{N}\p{M}])+|\S`, 'gu')
/** Words compared of one sentence; the rest of a longer one counts as changed with its length. */
const MOST = 120

/** The words and marks of a text, in their order. */
export function tokensIn(text: string): string[] {
  return text.match(TOKENS) ?? []
}

/**
 * How many words must be put in, taken out or exchanged to make one list of words of the other: Levenshtein's distance
 * ("Binary codes capable of correcting deletions, insertions, and reversals", 1966), over words.
 */
export function wordDistance(before: readonly string[], after: readonly string[]): number {
  const [one, other] = [before.slice(0, MOST), after.slice(0, MOST)]
  let row = other.map((_, at) => at + 1)
  for (const [place, word] of one.entries()) {
    const above = [place, ...row]
    let left = place + 1
    row = other.map((theirs, at) => {
      const exchanged = (above[at] ?? 0) + (word === theirs ? 0 : 1)
      left = Math.min(exchanged, left + 1, (above[at + 1] ?? 0) + 1)
      return left
    })
  }
  return (row.at(-1) ?? one.length) + Math.abs(before.length - one.length - (after.length - other.length))
}
