import type { DraftLine, Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { greetable, repeatable } from '../written/buyers-words.ts'
import { withoutListSign } from '../written/standing-lines.ts'
import { languageTyped } from '../written/typed-language.ts'
import { hoursIn } from '../written/written-hours.ts'
import type { LetterWords } from './letter-rules.ts'
import { wordsOnFile } from './on-file.ts'

/** What is about to be sent, edited or not. */
export interface Reply {
  readonly subject: string
  readonly text: string
  /** The language it was drafted in, ISO 639-1; what is typed may be in another. */
  readonly language: string
  /** The lines of the draft, as they were before anybody edited them. */
  readonly lines: readonly DraftLine[]
}

/** The words as they stand now, beside what was drafted for the mail. */
export function editedReply({ subject, text }: Pick<Reply, 'subject' | 'text'>, { draft, language }: Triage): Reply {
  return { subject, text, language: draft?.language ?? language, lines: draft?.lines ?? [] }
}

/** A reply taken apart for its checks. */
export interface LetterText {
  readonly subject: string
  /** The whole text as it will be sent. */
  readonly whole: string
  /** The text without the lines of our signature; words typed below it count. */
  readonly body: string
  /** The body without words that are not ours to choose: the buyer's, and those of the company's files. */
  readonly own: string
  /** What the buyer calls himself and his wishes. */
  readonly theirNames: readonly string[]
  /** `own`, sentence by sentence; a line of a list is a sentence. */
  readonly sentences: readonly string[]
  /** ISO 639-1. */
  readonly language: string
  /** How letters of this language sound; null when we have no words for it. */
  readonly words: LetterWords | null
  /** The lines of the draft that still stand as they were written. */
  readonly drafted: readonly DraftLine[]
}

/** What stands between the quotation marks of our languages. */
const QUOTED = /“[^“”\n]*”|„[^„“”\n]*[“”]|«[^«»\n]*»|「[^「」\n]*」|『[^『』\n]*』/gu
const SENTENCE_END = /(?<=[.!?…؟])(?<!(?:^|\D)\d{1,2}\.)\s+(?=[\p{Lu}\p{Lo}“„«¿¡])|(?<=[。！？])(?=.)/u
/** A line below the closing words says no more than this beside what stands on our card. */
const MOST_OF_A_LABEL = 24
/** Blanked words leave this, so that numbers and sentences keep their places. */
const BLANK = '…'

/** Takes a reply apart. Quotations of the buyer and names from our files are blanked in `own`. */
export function readLetter(reply: Reply, triage: Omit<Triage, 'draft'>, rules: Rules): LetterText {
  const { subject, text, lines } = reply
  const language = languageTyped(withoutQuotes(text), reply.language, rules)
  const words = rules.letters.languages[language] ?? null
  const body = withoutSignature(text, words, rules)
  const theirNames = buyersNames(triage)
  const own = withoutWords(withoutQuotes(body), [...theirNames, ...wordsOnFile(rules, text)])
  const drafted = lines.filter((line) => text.includes(line.text))
  return { subject, whole: text, body, own, theirNames, sentences: sentencesOf(own), language, words, drafted }
}

/** The buyer's words claim and price nothing of ours. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, BLANK)
}

/** A text with words blanked wherever they stand alone, the longer ones first. */
export function withoutWords(text: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  return longestFirst.reduce((rest, word) => rest.replace(wholeWords(word), BLANK), text)
}

/** The sentences of a text; each line stands for itself, and numbers of a list fall away. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .map(withoutListSign)
    .flatMap((line) => line.split(SENTENCE_END))
    .filter((sentence) => sentence !== '')
}

/** Below the closing words only lines made of our own card fall away. */
function withoutSignature(text: string, words: LetterWords | null, rules: Rules): string {
  if (words === null) return text
  const lines = text.split('\n')
  const closing = lines.findLastIndex((line) => isWholly(line, words.closing))
  if (closing === -1) return text
  const typed = lines.slice(closing + 1).filter((line) => !isOfSignature(line, rules))
  return [...lines.slice(0, closing), ...typed].join('\n')
}

function isWholly(line: string, pattern: RegExp): boolean {
  const plain = line
    .trim()
    .replace(/[,，、،.!]$/u, '')
    .trim()
  return (
    plain.length > 0 &&
    plain.length < 60 &&
    plain
      .replace(pattern, '')
      .trim()
      .replace(/^[.。]$/u, '') === ''
  )
}

/** Names and numbers of ours, hours, and short labels beside them. */
function isOfSignature(line: string, { company }: Rules): boolean {
  const { name, shortName, website, mailboxes, signature } = company
  const card = [name, ...Object.values(signature), website, ...mailboxes, shortName].filter((one) => one !== undefined)
  const rest = card.reduce<string>((left, one) => left.replaceAll(one, ' '), line)
  const letters = rest.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 || (rest !== line && letters <= MOST_OF_A_LABEL) || hoursIn(rest).length > 0
}

/** What the buyer calls himself and his wishes, as he writes it and as we repeat it. */
function buyersNames({ buyer, request }: Omit<Triage, 'draft'>): string[] {
  const names = [buyer.name, buyer.company, request.port, request.deadline, ...request.products.map(({ text }) => text)]
  return names
    .filter((name) => name !== null)
    .flatMap((name) => [name, repeatable(name) ?? '', greetable(name) ?? ''])
    .filter((name) => name.length > 2)
}

/** A sign that makes a word longer; scripts without blanks set a name beside others as it is. */
const INSIDE = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}]`

/** The words where they do not stand inside longer ones. */
function wholeWords(words: string): RegExp {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  return new RegExp(`(?<!${INSIDE})${escaped}(?!${INSIDE})`, 'gu')
}
