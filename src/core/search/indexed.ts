import { bothEnds, CAPS } from '../words/reading-caps.ts'
import { wordsOf } from './words.ts'

/** What an inquiry is found by. */
export interface Searchable {
  /** What people wrote: found by the beginnings of its words. */
  readonly texts: readonly (string | null)[]
  /** Names, addresses, telephone numbers and SKUs: found by any part of them. */
  readonly names: readonly (string | null)[]
}

export interface PlacedWord {
  readonly word: string
  /** From 1; words side by side have neighbouring places. */
  readonly at: number
}

/** PostgreSQL knows no place behind it (12.11, Limitations). */
const LAST_PLACE = 16_383
/** A part of a name that is shorter says nothing. */
const SHORTEST_PART = 2

/** Everything an inquiry is found by, each word with its place. */
export function indexed({ texts, names }: Searchable): PlacedWord[] {
  const placed: PlacedWord[] = []
  let at = 0
  const place = (part: string | null, endingsOf: (word: string) => string[]) => {
    for (const word of wordsOf(bothEnds(part ?? '', CAPS.purpose))) {
      at += 1
      placed.push(...endingsOf(word).map((ending) => ({ word: ending, at })))
    }
    // What ends one part and begins the next does not stand side by side.
    at += 1
  }
  for (const name of names) place(name, endingsOf)
  for (const text of texts) place(text, (word) => [word])
  return placed.filter((word) => word.at <= LAST_PLACE)
}

function endingsOf(word: string): string[] {
  const starts = Math.max(1, word.length - SHORTEST_PART + 1)
  return Array.from({ length: starts }, (_, start) => word.slice(start))
}
