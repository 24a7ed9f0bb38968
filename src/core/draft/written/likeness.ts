/** In scripts without blanks each sign is a word. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** How much of their words two lines share, 0..1. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)]
  const shared = [...ours].filter((word) => theirs.has(word)).length
  return shared === 0 ? 0 : (2 * shared) / (ours.size + theirs.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.slice(0, 2000).toLowerCase().match(WORDS) ?? [])
}
