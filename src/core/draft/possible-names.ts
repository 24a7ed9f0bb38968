/** A letter holds no more of them; a longer text is no letter. */
const MOST = 4_000
const LONGEST_TEXT = 20_000
const MOST_WORDS = 5
/** Signs of a company's name in Chinese, Japanese or Korean. */
const FEWEST_SIGNS = 4
const MOST_SIGNS = 12
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4,80}/gu
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$|(?<=\p{Ll})\.$/gu

/**
 * What in a letter may name a person, a company or an address: the form under which books are searched, in small letters,
 * and how it stands in the letter. Single words are left out, since most of them name nobody.
 */
export function possibleNames(text: string): ReadonlyMap<string, string> {
  const read = text.slice(0, LONGEST_TEXT)
  const found = [
    ...(read.match(ADDRESS) ?? []),
    ...read.split('\n').flatMap(runsOfWords),
    ...(read.match(SIGNS) ?? []).flatMap(partsOfSigns),
  ]
  return new Map(found.slice(0, MOST).map((name) => [name.toLowerCase(), name]))
}

/** Two to five words in a row of which the first and the last begin like names do. */
function runsOfWords(line: string): string[] {
  const words = line.split(/\s+/u)
  return words.flatMap((_, from) =>
    Array.from({ length: MOST_WORDS - 1 }, (__, more) => words.slice(from, from + more + 2))
      .filter((run) => run.length > 1 && isNamelike(run[0] ?? '') && isNamelike(run.at(-1) ?? ''))
      .map((run) => run.join(' ').replace(EDGES, '')),
  )
}

function isNamelike(word: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(word)
}

function partsOfSigns(stretch: string): string[] {
  const parts: string[] = []
  for (let from = 0; from + FEWEST_SIGNS <= stretch.length; from += 1)
    for (let size = FEWEST_SIGNS; size <= MOST_SIGNS && from + size <= stretch.length; size += 1)
      parts.push(stretch.slice(from, from + size))
  return parts
}
