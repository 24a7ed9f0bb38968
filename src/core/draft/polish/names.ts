import type { Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'

const WORD = /[\p{L}\p{M}]+(?:[-&][\p{L}\p{M}]+)*/gu
/** Scripts without capitals: a word in Latin letters is a name or a code. */
const NO_CAPITALS = new Set(['ar', 'zh', 'ja', 'ko'])
/** Every noun has a capital: only two in a row are a name. */
const CAPITAL_NOUNS = new Set(['de'])

/** A word with its place in a line. */
interface Word {
  readonly text: string
  /** It opens a sentence, where any word has a capital. */
  readonly starts: boolean
  /** From (inclusive) to (exclusive) in its line. */
  readonly from: number
  readonly to: number
}

/**
 * The words by which two wordings of a line must agree, each as often as it stands in the line: codes such as FOB, words with a
 * capital within a sentence, words in Latin letters among others.
 *
 * @param line the wording that is counted
 * @param other the other one: what stands within a sentence there counts here wherever it stands
 */
export function capitalsOf(line: string, other: string, language: string, { polish }: Rules): string[] {
  const polite = new Set(polish.polite[language])
  const namesIn = (words: readonly Word[]) => words.filter((word, at) => isName(word, words, at, language)).map(textOf)
  const words = wordsOf(line, polite)
  const named = new Set([...namesIn(words), ...namesIn(wordsOf(other, polite))])
  return words.map(textOf).filter((word) => named.has(word))
}

/** Names on file as often as they stand in the line: the buyer's, ours, and those of the goods. */
export function knownNamesOf(line: string, names: readonly string[]): string[] {
  return names.flatMap((name) => placesOf(name, line).map(() => name))
}

/** What the company's files and the buyer call people, firms, places, papers and goods. */
export function namesOnFile({ buyer, request }: Omit<Triage, 'draft'>, { company, catalogue }: Rules): string[] {
  const goods = catalogue.flatMap(({ sku, name, certificates }) => [sku, name, ...certificates])
  const buyers = [buyer.name, buyer.company, request.port, ...request.otherTerms.map(({ port }) => port)]
  const wishes = [...request.products.map(({ text }) => text), ...request.certificates]
  const own = [company.name, company.shortName, company.signature.name, company.terms.port, company.terms.payment]
  const all = [
    ...goods,
    ...buyers,
    ...(buyer.name?.split(/\s+/) ?? []),
    ...wishes,
    ...own,
    ...company.facts.certificates,
  ]
  return [...new Set(all.filter((name) => name !== null && name !== undefined).filter(({ length }) => length > 1))]
}

function wordsOf(line: string, polite: ReadonlySet<string>): Word[] {
  return [...line.matchAll(WORD)]
    .map(({ 0: text, index }) => ({ text, starts: startsSentence(line, index), from: index, to: index + text.length }))
    .filter(({ text }) => !polite.has(text))
}

function textOf({ text }: Word): string {
  return text
}

function isName(word: Word, words: readonly Word[], at: number, language: string): boolean {
  const { text } = word
  if ((text.match(/\p{Lu}/gu) ?? []).length > 1) return true
  if (text.length < 2) return false
  if (NO_CAPITALS.has(language)) return /^\p{Script=Latin}/u.test(text)
  if (language === 'ru' && /^\p{Script=Latin}/u.test(text)) return true
  if (!CAPITAL_NOUNS.has(language)) return isCapital(word)
  const [before, after] = [words[at - 1], words[at + 1]]
  const inARow = (before && isCapital(before) && word.from - before.to === 1) ?? false
  return isCapital(word) && (inARow || (after !== undefined && isCapital(after) && after.from - word.to === 1))
}

function isCapital({ text, starts }: Word): boolean {
  return !starts && /^\p{Lu}/u.test(text)
}

function startsSentence(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 4), at)
  return (
    at === 0 || /^[¿¡“"«(]{1,3}$/u.test(line.slice(0, Math.min(at, 4))) || /[.!?…]["”»)]? {1,2}[¿¡]?$/u.test(before)
  )
}

/** Where a name stands, not within a longer word of letters that have blanks between words. */
function placesOf(name: string, line: string): number[] {
  const places: number[] = []
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + name.length))
    if (!isLetter(line[at - 1]) && !isLetter(line[at + name.length])) places.push(at)
  return places
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(sign)
}
