import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { find, has, type Lexicon, opening } from '../../words/lexicon.ts'
import type { Remark } from '../letter/said.ts'
import { denseName } from '../name/dense-name.ts'
import { type IdentityWords, identityWords } from '../rules/identity-rules.ts'
import { places } from '../rules/place-rules.ts'

/** How far to read for a name. */
const READ_ON = 90

/** The firm that a sentence introduces: "We are Harbour Lights", "buyer at Harbour Lights", "Harbour Lights is a ...". */
export function introducedFirm(remark: Remark, person: string | null, rules: Rules): string | undefined {
  const words = identityWords(rules.identity)
  const { raw, folded } = remark
  const starts = [
    ...find(words.introductions, folded).map(({ to }) => to),
    ...find(words.roles, folded).flatMap(({ to }) => {
      const link = raw[to] === ' ' ? opening(words.workingFor, folded.slice(to + 1, to + 30)) : undefined
      return link ? [to + 1 + link.to] : []
    }),
  ]
  const told = starts
    .map((at) => nameAt(raw, at, words))
    .find((name) => name !== undefined && isFirm(name, person, words, rules))
  return told ?? subjectOf(remark, person, words, rules) ?? denseName(remark, person, words)
}

/** A quoted name, or up to six words that begin with a capital, with at most two linking words between. */
function nameAt(raw: string, at: number, words: IdentityWords): string | undefined {
  const text = raw.slice(at, at + READ_ON).replace(/^[\s:,]+/, '')
  const quoted = /^["“«„]([^"”»“]{2,50})["”»“]/u.exec(text)?.[1]
  return (quoted ?? capitalised(text, words))?.replace(/(?<=\p{L}{2})[.,]+$/u, '')
}

function capitalised(text: string, words: IdentityWords): string | undefined {
  const taken: string[] = []
  let links: string[] = []
  for (const [at, token] of text.split(' ').entries()) {
    const word = /^[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*/u.exec(token)?.[0]
    if (word !== undefined) taken.push(...links.splice(0), word)
    else if (taken.length > 0 && links.length < 2 && words.links.has(fold(token))) links = [...links, token]
    else break
    if ((word !== undefined && word !== token) || at > 11) break
  }
  return taken.length > 0 ? taken.join(' ') : undefined
}

/** The name a sentence begins with and says what it is: `Harbour Lights is a chain of shops`. */
function subjectOf(
  { raw, folded }: Remark,
  person: string | null,
  words: IdentityWords,
  rules: Rules,
): string | undefined {
  const name = nameAt(raw, 0, words)
  if (name === undefined) return undefined
  const end = raw.indexOf(name) + name.length
  const after = folded.slice(end, end + READ_ON).replace(/^[\s,]*(?:\([^()]{0,60}\) )?/, '')
  return opening(words.copulas, after) && isFirm(name, person, words, rules) ? name : undefined
}

/** Two words or a word of trade, and neither the person, a title, a place, a fair nor a form of greeting. */
function isFirm(name: string, person: string | null, words: IdentityWords, rules: Rules): boolean {
  const folded = fold(name)
  if (
    name.length < 3 ||
    person?.includes(name) ||
    name.includes(person ?? '\n') ||
    /^\p{Lu}{2,3} ?\d/u.test(name) ||
    /^\d+$/.test(name.split(' ').at(-1) ?? '')
  )
    return false
  if (find(words.titles, folded)[0]?.from === 0 || has(words.events, folded) || isPlace(folded, rules)) return false
  return has(words.organisations, folded) || name.includes(' ')
}

/** Whether a name is that of a country, a city or a people and no more. */
export function isPlace(folded: string, rules: Rules): boolean {
  const { names, cities, peoples } = places(rules.places)
  const lists: Lexicon<unknown>[] = [names, cities, peoples]
  return lists.some((known) => {
    const [place] = find(known, folded)
    return place?.from === 0 && place.to >= folded.length - 4
  })
}
