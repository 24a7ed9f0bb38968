import type { Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { repeatable } from './buyers-words.ts'
import { wordsOnFile } from './on-file.ts'

/** A reply taken apart for its checks. */
export interface LetterText {
  readonly subject: string
  /** The whole text as it will be sent. */
  readonly whole: string
  /** The text without the lines of our signature; words typed below it count. */
  readonly body: string
  /** The body without words that are not ours to choose: the buyer's, and those of the company's files. */
  readonly own: string
  /** `own`, sentence by sentence; a line of a list is a sentence. */
  readonly sentences: readonly string[]
  /** Most of the words are English: other languages have no phrase rules yet. */
  readonly english: boolean
}

const CLOSING =
  /\n *(?:(?:(?:with )?(?:best|kind)|warm) (?:regards|wishes)|sincerely|yours \w{1,20}|regards) *(?:, *)?\n(?<below>[\s\S]*)/iu
/** Labels, weekdays, hours and zones of a signature. */
const LABELS =
  /\b(?:tel|telephone|phone|mobile|mob|whatsapp|wechat|e-?mail|web|office hours|our time|your time|and|mon|tue|wed|thu|fri|sat|sun)\b|\b\d{1,2}:\d{2}\b/giu
const ENGLISH = /^(?:the|a|an|and|or|of|to|for|in|is|are|we|you|your|our|i|will|with|it|this|by|can|have|from|on)$/iu
/** Blanked words leave this, so that numbers and sentences keep their places. */
const BLANK = '…'

/** Takes a reply apart. Quotations of the buyer and names from our files are blanked in `own`. */
export function readLetter(
  { subject, text }: { readonly subject: string; readonly text: string },
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
): LetterText {
  const body = withoutSignature(text, rules)
  const unquoted = body.replace(/“[^“”\n]*”/gu, BLANK)
  const notOurs = [...buyersNames(triage), ...wordsOnFile(rules, text)].toSorted((a, b) => b.length - a.length)
  const own = notOurs.reduce((rest, words) => rest.replace(wholeWords(words), BLANK), unquoted)
  return { subject, whole: text, body, own, sentences: sentencesOf(own), english: isEnglish(body) }
}

/** Below the closing words only lines made of our own card fall away. */
function withoutSignature(text: string, rules: Rules): string {
  const below = CLOSING.exec(text)?.groups?.['below']
  if (below === undefined) return text
  const typed = below.split('\n').filter((line) => !isOfSignature(line, rules))
  return `${text.replace(CLOSING, '\n')}${typed.join('\n')}`
}

function isOfSignature(line: string, { company }: Rules): boolean {
  const { name, shortName, website, mailboxes, signature } = company
  const own = [name, ...Object.values(signature), website, ...mailboxes, shortName].filter((one) => one !== undefined)
  const rest = own.reduce<string>((left, one) => left.replaceAll(one, ' '), line).replace(LABELS, ' ')
  return !/[\p{L}\p{N}]/u.test(rest)
}

/** The sentences of a text; each line stands for itself, and numbers of a list fall away. */
function sentencesOf(text: string): string[] {
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
