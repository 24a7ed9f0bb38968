import { fold } from '../words/fold.ts'

export interface Hit {
  readonly from: number
  readonly to: number
}

/** So much stands before the first hit. */
const BEFORE = 60

/** Where what is asked for stands in a text, in its order, none over another. */
export function hitsIn(text: string, words: string): Hit[] {
  const folded = fold(text)
  const found = termsOf(words).flatMap((term) => placesOf(term, folded))
  const ordered = found.toSorted((one, other) => one.from - other.from || other.to - one.to)
  return ordered.filter(({ from }, at) => ordered.slice(0, at).every(({ to }) => to <= from))
}

/** The part of a text with the first hit in it; its beginning when nothing is found. */
export function excerptAround(text: string, words: string, length: number): string {
  const first = hitsIn(text, words)[0]?.from ?? 0
  if (first <= BEFORE) return text.slice(0, length)
  const from = text.indexOf(' ', first - BEFORE)
  const start = from < 0 || from > first ? first - BEFORE : from + 1
  return `…${text.slice(start, start + length)}`
}

function termsOf(words: string): string[] {
  return fold(words)
    .trim()
    .split(/\s+/)
    .filter((term) => term !== '')
}

function placesOf(term: string, folded: string): Hit[] {
  const places: Hit[] = []
  for (let from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + term.length))
    places.push({ from, to: from + term.length })
  return places
}
