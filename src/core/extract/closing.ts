import type { Rules } from '../rules.ts'
import { fold } from './fold.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
import { find, has } from './lexicon.ts'
import type { Said } from './said.ts'

/** One entry of the closing block: a line, or a part of one between bars, dots or dashes. */
export interface Entry {
  readonly text: string
  readonly folded: string
  /** Number of its line after the sign-off. */
  readonly line: number
}

const PARTS = /\s+[|·•–—/-]\s+|\s*[|·•]\s*|\t| {3,}/
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
  const inText = said.signature.length > 0 && signedIn === undefined ? (afterSignOff(lastLines, words) ?? []) : []
  return [...inText, ...lines].flatMap((line, number) =>
    line
      .split(PARTS)
      .map((text) => text.trim().replace(ON_BEHALF, ''))
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => ({ text, folded: fold(text), line: number })),
  )
}

/** The lines below the last sign-off, or undefined when nobody signs off. */
function afterSignOff(lines: readonly string[], words: IdentityWords): string[] | undefined {
  const at = lines.findLastIndex((line) => isSignOff(line, words))
  if (at < 0) return undefined
  const [found] = find(words.signOffs, fold(lines[at] ?? ''))
  const rest = (lines[at] ?? '').slice(found?.to ?? 0).replace(/^[\s,.!;:/–—-]+/, '')
  return [...(/^\p{Lu}|^\p{Lo}/u.test(rest) && rest.length < 60 ? [rest] : []), ...lines.slice(at + 1)]
}

/** Begins with closing words and says little more. */
function isSignOff(line: string, words: IdentityWords): boolean {
  const [found] = find(words.signOffs, fold(line.slice(0, 80)))
  return found !== undefined && found.from <= 12 && line.length - found.to < 45 && line.length < 90
}

/** Nobody signed off: a short last line that is no sentence may still be a name. */
function lastBare(lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? ''
  return last.length <= 40 && !/[?!,;:0-9]/.test(last) && last.split(' ').length <= 4
    ? [last.replace(/^[-–—~\s]+|[.\s]+$/g, '')]
    : []
}

/** Whether an entry names a position rather than a person or a firm. */
export function isRole(entry: Entry, words: IdentityWords): boolean {
  return has(words.roles, entry.folded) && entry.text.length < 70 && !/\d{3}/.test(entry.text)
}
