export interface Piece {
  readonly text: string
  /** Where in the text it begins. */
  readonly at: number
  /** Which of the words it is; null between them. */
  readonly of: number | null
}

const SHORTEST = 2

/**
 * Cuts a text into the places where some words stand and what lies between. Where words overlap, those that begin
 * first win, then the longer ones. The pieces joined are the text again.
 */
export function markRanges(text: string, words: readonly string[]): Piece[] {
  const found = words
    .map((word, of) => ({ of, word, from: word.trim().length < SHORTEST ? -1 : text.indexOf(word) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from || b.word.length - a.word.length)
  const pieces: Piece[] = []
  let at = 0
  for (const { of, word, from } of found) {
    if (from < at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), at, of: null })
    pieces.push({ text: word, at: from, of })
    at = from + word.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), at, of: null })
  return pieces
}
