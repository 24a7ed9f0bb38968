/** A letter holds no more of them; a longer text is no letter. */
const MOST = 4_000
const LONGEST_TEXT = 20_000
const MOST_WORDS = 5
/** Signs of a company's name in Chinese, Japanese or Korean. */
const FEWEST_SIGNS = 4
const MOST_SIGNS = 12
const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}\w/gu
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4,80}/gu
const INSIDE = /[\p{L}\p{N}]/u

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
      .flatMap((run) => bare(run.join(' '))),
  )
}

/** Without the marks around it; a stop at its end may belong to it, as in "Ltd.". */
function bare(run: string): string[] {
  const from = run.search(INSIDE)
  let to = run.length
  while (to > from && !INSIDE.test(run.charAt(to - 1))) to -= 1
  const name = run.slice(from, to)
  return run.charAt(to) === '.' ? [name, `${name}.`] : [name]
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
