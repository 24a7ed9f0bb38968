import { fold } from '../words/fold.ts'

/** As far as it matters for being found. */
interface Findable {
  readonly name: string
  /** ISO 639-1; null for words that fit every language, such as an account or an address. */
  readonly language: string | null
  readonly text: string
  /** Everybody's; else one's own. */
  readonly house: boolean
}

/** More are not read while one types. */
const MOST = 8

/**
 * The snippets that what was typed may mean, the likeliest first: those whose name begins with it, then those with a word of the
 * name that does, then by name or text at all. Among equals the language of the reply goes first, and one's own before the house's.
 * A snippet in another language is only offered to who asks for it by name.
 */
export function offeredSnippets<Snippet extends Findable>(
  snippets: readonly Snippet[],
  query: string,
  language: string,
): Snippet[] {
  const wanted = fold(query.trim())
  return snippets
    .map((snippet) => ({ snippet, place: placeOf(snippet, wanted, language) }))
    .filter(({ place }) => place !== null)
    .toSorted((a, b) => compare(a.place ?? [], b.place ?? []) || a.snippet.name.localeCompare(b.snippet.name))
    .slice(0, MOST)
    .map(({ snippet }) => snippet)
}

/** The smaller, number by number, the likelier; null when it is not meant. */
function placeOf({ name, language: own, text, house }: Findable, wanted: string, language: string): number[] | null {
  const hit = hitOf(fold(name), fold(text), wanted)
  const foreign = own !== null && own !== language
  if (hit === null || (foreign && (wanted === '' || hit > 1))) return null
  return [foreign ? 1 : 0, hit, house ? 1 : 0]
}

function hitOf(name: string, text: string, wanted: string): number | null {
  if (name.startsWith(wanted)) return 0
  if (name.split(/[\s\-_/]+/).some((word) => word.startsWith(wanted))) return 1
  if (name.includes(wanted)) return 2
  return text.includes(wanted) ? 3 : null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, place) => number !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
