import { fold, tidy } from './fold.ts'

/** A phrase found in a text, from (inclusive) to (exclusive). */
export interface Found<T> {
  readonly value: T
  readonly from: number
  readonly to: number
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  whole: T | undefined
  stem: T | undefined
}

/** Phrases with what they mean. A phrase ending in `*` matches any ending of its last word. */
export interface Lexicon<T> {
  readonly root: Node<T>
}

/** Builds a lexicon; of two equal phrases the first counts. */
export function lexicon<T>(entries: Iterable<readonly [phrase: string, value: T]>): Lexicon<T> {
  const root = emptyNode<T>()
  for (const [phrase, value] of entries) {
    add(root, phrase, value)
    // A German ß folds to one s, so a phrase is known with either spelling.
    if (phrase.includes('ss')) add(root, phrase.replaceAll('ss', 's'), value)
    if (phrase.includes('ß')) add(root, phrase.replaceAll('ß', 'ss'), value)
  }
  return { root }
}

/**
 * Finds the phrases of a lexicon in folded text: the longest at each place, none overlapping, in order.
 * A blank in a phrase stands for blanks, a hyphen or one line break. Time is linear in the text.
 */
export function find<T>({ root }: Lexicon<T>, folded: string): Found<T>[] {
  const found: Found<T>[] = []
  let at = 0
  while (at < folded.length) {
    const hit = startsAt(folded, at) ? longest(root, folded, at) : undefined
    if (hit) found.push(hit)
    at = hit ? hit.to : at + 1
  }
  return found
}

/** Whether any phrase of the lexicon stands in the folded text. */
export function has<T>(words: Lexicon<T>, folded: string): boolean {
  return find(words, folded).length > 0
}

function add<T>(root: Node<T>, phrase: string, value: T): void {
  const stem = phrase.endsWith('*')
  const folded = fold(tidy(stem ? phrase.slice(0, -1) : phrase))
    .replace(/[\s-]+/g, ' ')
    .trim()
  let node = root
  for (const letter of folded) {
    const next = node.next.get(letter) ?? emptyNode<T>()
    node.next.set(letter, next)
    node = next
  }
  if (stem) node.stem ??= value
  else node.whole ??= value
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), whole: undefined, stem: undefined }
}

function longest<T>(root: Node<T>, text: string, from: number): Found<T> | undefined {
  let best: Found<T> | undefined
  let node: Node<T> | undefined = root
  let at = from
  while (node) {
    if (node.stem !== undefined) best = { value: node.stem, from, to: wordEnd(text, at) }
    if (node.whole !== undefined && endsAt(text, from, at)) best = { value: node.whole, from, to: at }
    const gap = gapAt(text, at)
    const code = text.codePointAt(at)
    if (code === undefined) break
    const letter = String.fromCodePoint(code)
    node = gap > 0 ? node.next.get(' ') : node.next.get(letter)
    at += gap > 0 ? gap : letter.length
  }
  return best
}

/** Length of the blanks or hyphens at a place, 0 when there are none or a paragraph ends there. */
function gapAt(text: string, at: number): number {
  let length = 0
  let lines = 0
  while (length < 8 && isGap(text[at + length])) {
    if (text[at + length] === '\n') lines += 1
    length += 1
  }
  return lines > 1 ? 0 : length
}

function isGap(letter: string | undefined): boolean {
  return letter === ' ' || letter === '-' || letter === '\n'
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end < at + 24 && isWord(text[end]) && !isDense(text[end])) end += 1
  return end
}

/** Words begin after a letterless place; scripts written without blanks begin anywhere; Arabic also after its prefixes. */
function startsAt(text: string, at: number): boolean {
  const letter = text[at]
  const before = text[at - 1]
  if (!isWord(letter) || !isWord(before) || isDense(letter) || isDense(before)) return true
  if (isDigit(before) && !isDigit(letter)) return true
  return isArabic(letter) && afterArabicPrefix(text, at)
}

function afterArabicPrefix(text: string, at: number): boolean {
  let start = at
  while (start > at - 5 && isArabic(text[start - 1])) start -= 1
  return /^[وف]?[بلك]?(?:ال|ل)?$/.test(text.slice(start, at))
}

/** Words end before a letterless place; signs end anywhere; three letters may be followed by a number, as in USD62. */
function endsAt(text: string, from: number, at: number): boolean {
  const last = text[at - 1]
  if (!isWord(last) || (isDigit(text[at]) && !isDigit(last) && at - from >= 3)) return true
  return !isWord(text[at]) || isDense(last) || isDense(text[at]) || isArabic(last)
}

function isArabic(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '\u0620' && letter <= '\u06ff'
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9'
}

/** Scripts that write no blanks between words, or hang particles on them: Han, kana, Hangul, Thai. */
function isDense(letter: string | undefined): boolean {
  if (letter === undefined || letter < '\u0e00') return false
  return letter <= '\u0e7f' || (letter >= '\u3040' && letter <= '\u9fff') || (letter >= '\uac00' && letter <= '\ud7a3')
}

function isWord(letter: string | undefined): boolean {
  if (letter === undefined) return false
  if (letter < '\x80') return /[a-z0-9]/.test(letter)
  return /[\p{L}\p{N}\ud800-\udfff]/u.test(letter)
}
