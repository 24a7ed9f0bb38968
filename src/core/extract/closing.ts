import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, has } from '../words/lexicon.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
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
  const inText = said.signature.length > 0 && signedIn === undefined ? (afterSignOff(lastLines, words) ?? []) : []
  return [...inText, ...lines].flatMap((line, number) =>
    line
      .split(PARTS)
      .map((text) => text.trim().replace(ON_BEHALF, ''))
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => ({ text, folded: fold(text), line: number })),
  )
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
    ...(/^\p{Lu}|^\p{Lo}/u.test(after) && after.length < 60 ? [after] : []),
    ...lines.slice(at + 1),
  ]
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
    ? [last.replace(/^[-–—~\s]+|(?<![.\s])[.\s]+$/g, '')]
    : []
}

/** Whether an entry names a position rather than a person or a firm. */
export function isRole(entry: Entry, words: IdentityWords): boolean {
  return has(words.roles, entry.folded) && entry.text.length < 70 && !/\d{3}/.test(entry.text)
}
