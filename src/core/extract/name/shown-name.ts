import type { Address } from '../../mail.ts'
import { fold } from '../../words/fold.ts'
import { find } from '../../words/lexicon.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import { agree } from './name-spelling.ts'
import { isPerson, personName, turned } from './person-name.ts'

/**
 * The person in a From name, without quotes, company, position and the comma of "Last, First"; of several parts the one
 * that signed.
 */
export function shownName(writer: Address | null, signed: string | null, words: IdentityWords): string | null {
  const raw = writer?.name?.replace(/["“”']/g, '').trim()
  if (!raw || raw.includes('@')) return null
  const parts = partsOf(raw.replace(/[([][^()[\]]*[)\]]/g, ' ').replace(/\s+/g, ' '), words)
  const persons = parts
    .map((part) => personName(turned(part.trim()), words))
    .filter((part) => isPerson(part, words) || isSmallName(part, parts, words))
  return persons.find((part) => signed !== null && agree(part, signed)) ?? persons[0] ?? null
}

/** `Rosa Blum - Harbour Lights`, `Rosa at Harbour Lights`: what dashes, bars and words of belonging part. */
export function partsOf(shown: string, words: IdentityWords): string[] {
  const folded = fold(shown)
  const cuts = find(words.displayed, folded).filter(({ from, to }) => folded[from - 1] === ' ' && folded[to] === ' ')
  const ends = [...cuts.map(({ from }) => from), shown.length]
  const starts = [0, ...cuts.map(({ to }) => to)]
  return starts.flatMap((start, at) => shown.slice(start, ends[at]).split(/ [-–—/@] |\|/))
}

/** Some write even their name in small letters. */
function isSmallName(part: string, parts: readonly string[], words: IdentityWords): boolean {
  return (
    parts.length === 1 &&
    /^\p{Ll}{2,}(?: \p{Ll}+){1,2}$/u.test(part) &&
    isPerson(
      part.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
      words,
    )
  )
}
