import { wordsIn } from './letter-words.ts'

/** How much of their words two lines share, 0..1. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)]
  const shared = [...ours].filter((word) => theirs.has(word)).length
  return shared === 0 ? 0 : (2 * shared) / (ours.size + theirs.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(wordsIn(text.slice(0, 2000)))
}
