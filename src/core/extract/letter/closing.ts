import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { find, has } from '../../words/lexicon.ts'
import { type IdentityWords, identityWords } from '../rules/identity-rules.ts'
import type { Said } from './said.ts'

/** One entry of the closing block: a line, or a part of one between bars, dots or dashes. */
export interface Entry {
  readonly text: string
  readonly folded: string
  /** Number of its line after the sign-off. */
  readonly line: number
}

const PARTS = /\s[–—/-]\s|[|·•\t]| {3}/
const ON_BEHALF = /^(?:i\. ?[av]\.|p\. ?p\.|ppa\.?|p\. ?o\.)\s+/i

/**
 * What stands under the letter: the signature, or the last lines of the text after the words that close it.
 * Sign-off lines themselves are left out; what follows one on the same line is kept.
 */
export function closingOf(said: Said, lastLines: readonly string[], rules: Rules): Entry[] {
  const words = identityWords(rules.identity)
  const signedIn = afterSignOff(said.signature, words)
  const lines =
    said.signature.length > 0 ? (signedIn ?? said.signature) : (afterSignOff(lastLines, words) ?? lastBare(lastLines))
  const inText =
    said.signature.length > 0 && signedIn === undefined ? (afterSignOff(lastLines, words) ?? lastName(lastLines)) : []
  return [...inText, ...lines].flatMap((line, number) =>
    line
      .split(PARTS)
      .flatMap((part) => besidePosition(part, words))
      .map((text) => text.trim().replace(ON_BEHALF, ''))
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => ({ text, folded: fold(text), line: number })),
  )
}

/** `Owner, Harbour Lights`: what stands beside a position is an entry of its own. */
function besidePosition(text: string, words: IdentityWords): string[] {
  const parts = text.split(/,\s/)
  const isPosition =
    parts.length > 1 && parts.some((part) => has(words.roles, fold(part)) && part.split(' ').length <= 5)
  return isPosition && text.length < 100 ? parts : [text]
}

/** The lines below the last sign-off and what shares its line; Koreans sign off behind their name. Undefined when nobody signs off. */
function afterSignOff(lines: readonly string[], words: IdentityWords): string[] | undefined {
  const at = lines.findLastIndex((line) => isSignOff(line, words))
  if (at < 0) return undefined
  const line = lines[at] ?? ''
  const [found] = find(words.signOffs, fold(line))
  const beside = [line.slice(0, found?.from ?? 0), line.slice(found?.to ?? 0).replace(/^[\s,.!;:/–—-]+/, '')]
  const [before = '', after = ''] = beside
  return [
    ...(/^\p{Lo}+(?: \p{Lo}+)?$/u.test(before.trim()) ? [before.trim()] : []),
    ...(/^\p{Lu}|^\p{Lo}/u.test(after) && after.length < 60 && !after.endsWith('。') ? [after] : []),
    ...lines.slice(at + 1),
  ]
}

/** Begins with closing words and says little more. */
function isSignOff(line: string, words: IdentityWords): boolean {
  const [found] = find(words.signOffs, fold(line.slice(0, 80)))
  return found !== undefined && found.from <= 12 && line.length - found.to < 45 && line.length < 90
}

/** Nobody signed off: short last lines that are no sentences may still be a name and what belongs to it. */
function lastBare(lines: readonly string[]): string[] {
  const start = lines.findLastIndex((line) => !isBare(line) && !isNumber(line)) + 1
  const bare = lines.slice(Math.max(start, lines.length - 4))
  const name = bare.findIndex((line) => isBare(line))
  return name < 0 ? [] : bare.slice(name).map((line) => line.replace(/^[-–—~\s]+|(?<![.\s])[.\s]+$/g, ''))
}

/** A phone number or the like, with a word before it at most. */
function isNumber(line: string): boolean {
  return /\d/.test(line) && (line.match(/\p{L}/gu) ?? []).length <= 8
}

function isBare(line: string): boolean {
  const isSentence = /[?!,;:0-9？！，；：。、]|\p{L}{3}\.\s\p{L}/u.test(line)
  return line.length <= 40 && !isSentence && line.split(' ').length <= 4
}

/** Above a signature without closing words the name may still stand in the letter: two or three words with capitals. */
function lastName(lines: readonly string[]): string[] {
  return lastBare(lines).filter((line) => /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.]*){1,2}$/u.test(line))
}

/** Whether an entry names a position rather than a person or a firm. */
export function isRole(entry: Entry, words: IdentityWords): boolean {
  return has(words.roles, entry.folded) && entry.text.length < 70 && !/\d{3}/.test(entry.text)
}
