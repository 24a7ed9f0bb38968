import { fold, tidy } from './fold.ts'
import { ARABIC, DENSE, DIGIT, kindsAt, WORD } from './letter-kinds.ts'

const BLANK = 32
const HYPHEN = 45
const LINE_BREAK = 10
const ARABIC_PREFIXES = /^[وف]?[بلك]?(?:ال|ل)?$/

/** A phrase found in a text, from (inclusive) to (exclusive). */
export interface Found<T> {
  readonly value: T
  readonly from: number
  readonly to: number
}

/**
 * Phrases with what they mean. A phrase ending in `*` matches any ending of its last word.
 * The rules hold tens of thousands of phrases: plain arrays take a tenth of the memory of a tree of letters.
 */
export interface Lexicon<T> {
  /** Folded, without the `*`, each once, in the order of their UTF-16 units. */
  readonly phrases: readonly string[]
  /** What each phrase means when it stands by itself, and when its last word may go on. */
  readonly wholes: readonly (T | undefined)[]
  readonly stems: readonly (T | undefined)[]
  /** Where the phrases that begin with a unit stand: at most places of a text there are none. */
  readonly starts: ReadonlyMap<number, Stretch>
}

/** Phrases from one place (inclusive) to another (exclusive). */
interface Stretch {
  readonly first: number
  readonly end: number
}

/** Builds a lexicon; of two equal phrases the first counts. */
export function lexicon<T>(entries: Iterable<readonly [phrase: string, value: T]>): Lexicon<T> {
  const wholes = new Map<string, T>()
  const stems = new Map<string, T>()
  for (const [phrase, value] of entries)
    for (const spelling of spellings(phrase)) {
      const isStem = spelling.endsWith('*')
      const known = comparable(isStem ? spelling.slice(0, -1) : spelling)
      const meanings = isStem ? stems : wholes
      if (!meanings.has(known)) meanings.set(known, value)
    }
  const phrases = [...new Set([...wholes.keys(), ...stems.keys()])].sort()
  return {
    phrases,
    wholes: phrases.map((phrase) => wholes.get(phrase)),
    stems: phrases.map((phrase) => stems.get(phrase)),
    starts: startsOf(phrases),
  }
}

/** A lexicon of phrases that mean nothing but that they stand there. */
export function marked(phrases: readonly string[]): Lexicon<true> {
  return lexicon(phrases.map((phrase) => [phrase, true] as const))
}

/**
 * Finds the phrases of a lexicon in folded text: the longest at each place, none overlapping, in order.
 * A blank in a phrase stands for blanks, a hyphen or one line break. Time is linear in the text.
 */
export function find<T>(lexicon: Lexicon<T>, folded: string): Found<T>[] {
  const found: Found<T>[] = []
  for (let hit = next(lexicon, folded, 0); hit; hit = next(lexicon, folded, hit.to)) found.push(hit)
  return found
}

/** Whether any phrase of the lexicon stands in the folded text. */
export function has<T>(words: Lexicon<T>, folded: string): boolean {
  return next(words, folded, 0) !== undefined
}

/** The phrase a folded text begins with, the longest of several. Time does not depend on the text. */
export function opening<T>(words: Lexicon<T>, folded: string): Found<T> | undefined {
  const start = words.starts.get(folded.charCodeAt(0))
  return start && longest(words, start, folded, 0)
}

function startsOf(phrases: readonly string[]): Map<number, Stretch> {
  const starts = new Map<number, Stretch>()
  for (const [at, phrase] of phrases.entries()) {
    const unit = phrase.charCodeAt(0)
    starts.set(unit, { first: starts.get(unit)?.first ?? at, end: at + 1 })
  }
  return starts
}

/** A German ß folds to one s, so a phrase is known with either spelling. */
function spellings(phrase: string): string[] {
  const single = phrase.includes('ss') ? [phrase.replaceAll('ss', 's')] : []
  const double = phrase.includes('ß') ? [phrase.replaceAll('ß', 'ss')] : []
  return [phrase, ...single, ...double]
}

function comparable(phrase: string): string {
  return fold(tidy(phrase))
    .replace(/[\s-]+/g, ' ')
    .trim()
}

/** The first phrase that stands at a place or after it. */
function next<T>(lexicon: Lexicon<T>, folded: string, from: number): Found<T> | undefined {
  for (let at = from; at < folded.length; at += 1) {
    const start = lexicon.starts.get(folded.charCodeAt(at))
    const hit = start && startsAt(folded, at) && longest(lexicon, start, folded, at)
    if (hit) return hit
  }
  return undefined
}

/** Reads on unit by unit from the first one, and keeps the stretch of the sorted phrases that begin with what was read. */
function longest<T>(
  { phrases, wholes, stems }: Lexicon<T>,
  start: Stretch,
  text: string,
  from: number,
): Found<T> | undefined {
  let best: Found<T> | undefined
  let { first, end } = start
  let at = from + 1
  for (let read = 1; first < end; read += 1) {
    if (phrases[first]?.length === read) {
      const stem = stems[first]
      const whole = wholes[first]
      if (stem !== undefined) best = { value: stem, from, to: wordEnd(text, at) }
      if (whole !== undefined && endsAt(text, from, at)) best = { value: whole, from, to: at }
      first += 1
    }
    if (at >= text.length) break
    const gap = gapAt(text, at)
    const unit = gap > 0 ? BLANK : text.charCodeAt(at)
    first = firstFrom(phrases, first, end, read, unit)
    end = firstFrom(phrases, first, end, read, unit + 1)
    at += Math.max(gap, 1)
  }
  return best
}

/** The first phrase of a stretch, all longer than `read`, whose unit at `read` is no less than this one. */
function firstFrom(phrases: readonly string[], first: number, end: number, read: number, unit: number): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.charCodeAt(read) ?? 0) < unit) low = middle + 1
    else high = middle
  }
  return low
}

/** Length of the blanks or hyphens at a place, 0 when there are none or a paragraph ends there. */
function gapAt(text: string, at: number): number {
  let length = 0
  let lines = 0
  for (let unit = text.charCodeAt(at); length < 8 && isGap(unit); unit = text.charCodeAt(at + length)) {
    if (unit === LINE_BREAK) lines += 1
    length += 1
  }
  return lines > 1 ? 0 : length
}

function isGap(unit: number): boolean {
  return unit === BLANK || unit === HYPHEN || unit === LINE_BREAK
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < at + 24 && (kindsAt(text, end) & (WORD | DENSE)) === WORD) end += 1
  return end
}

/** Words begin after a letterless place; scripts written without blanks begin anywhere; Arabic also after its prefixes. */
function startsAt(text: string, at: number): boolean {
  const letter = kindsAt(text, at)
  const before = kindsAt(text, at - 1)
  if ((letter & before & WORD) === 0 || ((letter | before) & DENSE) !== 0) return true
  if ((before & DIGIT) !== 0 && (letter & DIGIT) === 0) return true
  return (letter & ARABIC) !== 0 && afterArabicPrefix(text, at)
}

function afterArabicPrefix(text: string, at: number): boolean {
  let start = at
  while (start > at - 5 && (kindsAt(text, start - 1) & ARABIC) !== 0) start -= 1
  return ARABIC_PREFIXES.test(text.slice(start, at))
}

/** Words end before a letterless place; signs end anywhere; three letters may be followed by a number, as in USD62. */
function endsAt(text: string, from: number, at: number): boolean {
  const last = kindsAt(text, at - 1)
  const next = kindsAt(text, at)
  if ((last & WORD) === 0 || (next & WORD) === 0) return true
  if ((next & DIGIT) !== 0 && (last & DIGIT) === 0 && at - from >= 3) return true
  return ((last | next) & DENSE) !== 0 || (last & ARABIC) !== 0
}
