import type { Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { repeatable } from './buyers-words.ts'
import { wordsOnFile } from './on-file.ts'

/** A reply taken apart for its checks. */
export interface LetterText {
  readonly subject: string
  /** The whole text as it will be sent. */
  readonly whole: string
  /** What stands above the signature. */
  readonly body: string
  /** The body without words that are not ours to choose: the buyer's, and those of the company's files. */
  readonly own: string
  /** `own`, sentence by sentence; a line of a list is a sentence. */
  readonly sentences: readonly string[]
  /** Most of the words are English: other languages have no phrase rules yet. */
  readonly english: boolean
}

const CLOSING =
  /\n\s*(?:(?:best|kind|warm|with best|with kind)\s+(?:regards|wishes)|sincerely|yours \w+|regards)\s*,?\s*\n[\s\S]*$/iu
const ENGLISH = /^(?:the|a|an|and|or|of|to|for|in|is|are|we|you|your|our|i|will|with|it|this|by|can|have|from|on)$/iu
/** Blanked words leave this, so that numbers and sentences keep their places. */
const BLANK = '…'

/** Takes a reply apart. Quotations of the buyer and names from our files are blanked in `own`. */
export function readLetter(
  { subject, text }: { readonly subject: string; readonly text: string },
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
): LetterText {
  const body = text.replace(CLOSING, '\n')
  const unquoted = body.replace(/“[^”\n]*”/gu, BLANK)
  const notOurs = [...buyersNames(triage), ...wordsOnFile(rules, text)].toSorted((a, b) => b.length - a.length)
  const own = notOurs.reduce((rest, words) => rest.replace(wholeWords(words), BLANK), unquoted)
  return { subject, whole: text, body, own, sentences: sentencesOf(own), english: isEnglish(body) }
}

/** The sentences of a text; each line stands for itself, and numbers of a list fall away. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*]|\d{1,2}[.)]|[a-e]\))\s+/u, '').trim())
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[\p{Lu}“])/u))
    .filter((sentence) => sentence !== '')
}

/** What the buyer calls himself and his wishes, as he writes it and as we repeat it. */
function buyersNames({ buyer, request }: Omit<Triage, 'draft'>): string[] {
  const names = [buyer.name, buyer.company, request.port, request.deadline, ...request.products.map(({ text }) => text)]
  return names
    .filter((name) => name !== null)
    .flatMap((name) => [name, repeatable(name) ?? ''])
    .filter((name) => name.length > 2)
}

/** The words where they do not stand inside longer ones. */
function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu')
}

function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.filter((word) => ENGLISH.test(word)).length >= words.length * 0.12
}
