import type { Company } from '../../company.ts'
import type { Draft, DraftLine, DraftPromise } from '../../inquiry.ts'
import type { Reason } from '../../reason.ts'
import { find, has } from '../../words/lexicon.ts'
import { type Sentence, sentencesOf } from '../../words/sentences.ts'
import { likeness } from '../written/likeness.ts'
import { type PromiseRules, promiseWords } from './promise-rules.ts'
import { type NamedMoment, promisedDay } from './promised-day.ts'

/** Why something stands in the ledger, or does not. */
type UndertakingReason =
  | 'as_drafted'
  | 'moved'
  | 'typed'
  | 'struck'
  | 'question'
  | 'no_commitment'
  | 'conditional'
  | 'told_not_promised'
  | 'past'

/** One thing weighed: a promise of the draft, or a sentence that names a day. */
export interface Undertaking {
  /** The topic of the draft's promise; null for what was typed. */
  readonly topic: string | null
  /** What we owe, in the languages of the desk; what was typed stands as it was typed. */
  readonly what: { readonly en: string; readonly zh: string }
  /** What the words of its topic need, to be said again. */
  readonly values: DraftPromise['values']
  /** The words of the letter, where a person wrote them; null where those of the draft stand. */
  readonly sent: string | null
  /** ISO 8601 instant; null when it is no undertaking. */
  readonly due: string | null
  /** Why that moment; none for what is no undertaking. */
  readonly reasons: readonly Reason[]
  readonly because: UndertakingReason
}

/** A letter as it was approved. */
export interface ApprovedLetter {
  readonly text: string
  /** ISO 639-1. */
  readonly language: string
}

type Books = { readonly promises: PromiseRules; readonly company: Company }

/** A line that was changed still is the same line when it keeps this much of its words. */
const SAME = 0.5
const QUOTED = /“[^“”\n]*”|„[^“”„\n]*[“”]|«[^«»\n]*»|「[^「」\n]*」|"[^"\n]*"/gu

/**
 * The dated undertakings of a letter: those of its draft that still stand in it, and those that staff typed.
 *
 * @param drafted the draft before anybody changed it; null when it was written from nothing
 * @param now ISO 8601 instant
 */
export function undertakingsIn(
  letter: ApprovedLetter,
  drafted: Pick<Draft, 'lines' | 'promises'> | null,
  books: Books,
  now: string,
): Undertaking[] {
  const sentences = sentencesOf(unquoted(letter.text))
  const dated = sentences.map((sentence) => weigh(sentence, letter.language, books, now))
  const { lines, promises } = drafted ?? { lines: [], promises: [] }
  const carrier = lines.find(({ role, sources }) => role === 'next_step' && sources.some(isOurDay))
  const carried = carrier === undefined ? null : sameSentence(carrier.text, sentences)
  const moment = carriedMoment(carrier, carried, letter, books, now)
  const kept = promises.map((promise) => weighDrafted(promise, lines, letter.text, moment))
  const stands = kept.some(({ due }) => due !== null)
  const typed = dated.flatMap((one, place) => {
    const sentence = sentences[place]!
    if (one === null || (stands && sentence === carried)) return []
    return [{ topic: null, what: glossOf(sentence, lines), values: {}, sent: sentence.text, ...one }]
  })
  return [...kept, ...typed]
}

/** What a sentence that names a day binds us to; null when it names none. */
function weigh(
  sentence: Sentence,
  language: string,
  books: Books,
  now: string,
): Pick<Undertaking, 'due' | 'reasons' | 'because'> | null {
  const words = promiseWords(books.promises)(language)
  const [commitment] = find(words.commitment, sentence.folded)
  const named = promisedDay(sentence, commitment?.to ?? 0, language, books, now)
  if (named === null) return null
  const because = reasonOf(sentence, commitment !== undefined, words)
  if (because !== 'typed') return { due: null, reasons: [], because }
  const isPast = Date.parse(named.at) < Date.parse(now)
  return isPast ? { due: null, reasons: [], because: 'past' } : { due: named.at, reasons: named.reasons, because }
}

function reasonOf(
  { question, folded }: Sentence,
  commits: boolean,
  { condition, apart }: ReturnType<ReturnType<typeof promiseWords>>,
): UndertakingReason {
  if (question) return 'question'
  if (has(apart, folded)) return 'told_not_promised'
  if (!commits) return 'no_commitment'
  return has(condition, folded) ? 'conditional' : 'typed'
}

/** The moment that the letter now names for what the draft promised; null when it names none. */
function carriedMoment(
  carrier: DraftLine | undefined,
  carried: Sentence | null,
  { text, language }: ApprovedLetter,
  books: Books,
  now: string,
): NamedMoment | 'as_drafted' | null {
  if (carrier !== undefined && text.includes(carrier.text)) return 'as_drafted'
  return carried === null ? null : promisedDay(carried, 0, language, books, now)
}

/** A promise of the draft stands while its line does. Where a person gave it other words, those count. */
function weighDrafted(
  { topic, what, values, due, reasons }: DraftPromise,
  lines: readonly DraftLine[],
  text: string,
  moment: NamedMoment | 'as_drafted' | null,
): Undertaking {
  const line = lines.find(({ role, gloss }) => role === 'owed' && endsWith(gloss.en, what.en))
  const sent = line === undefined || text.includes(line.text) ? null : likest(line.text, text)
  const said = { topic, values, sent, what: sent === null ? what : { en: sent, zh: sent } }
  const isStruck = moment === null || sent === ''
  if (isStruck) return { ...said, what, sent: null, due: null, reasons: [], because: 'struck' }
  if (moment === 'as_drafted') return { ...said, due, reasons, because: 'as_drafted' }
  const moved = Date.parse(moment.at) !== Date.parse(due)
  return { ...said, due: moment.at, reasons: moved ? moment.reasons : reasons, because: moved ? 'moved' : 'as_drafted' }
}

/** The line of a text that was made of a line of the draft, without the mark of a list; empty when none was. */
function likest(line: string, text: string): string {
  const found = text.split('\n').find((one) => one.trim() !== '' && likeness(one, line) >= SAME)
  return found?.replace(/^[-–•*]\s+/u, '').trim() ?? ''
}

function isOurDay({ kind, place }: DraftLine['sources'][number]): boolean {
  return kind === 'calendar' && place === 'promise'
}

/** The sentence that was made of a line of the draft. */
function sameSentence(line: string, sentences: readonly Sentence[]): Sentence | null {
  const ranked = sentences
    .map((sentence) => ({ sentence, like: likeness(sentence.raw, line) }))
    .toSorted((a, b) => b.like - a.like)
  const best = ranked[0]
  return best !== undefined && best.like >= SAME ? best.sentence : null
}

/** What the draft said of its own sentence in the languages of the desk. */
function glossOf({ text }: Sentence, lines: readonly DraftLine[]): Undertaking['what'] {
  return lines.find((line) => line.text.includes(text))?.gloss ?? { en: text, zh: text }
}

function endsWith(line: string, words: string): boolean {
  return line === words || line.endsWith(words)
}

/** Words of others are no words of ours; every other letter keeps its place. */
function unquoted(text: string): string {
  return text
    .replaceAll(QUOTED, (words) => ' '.repeat(words.length))
    .split('\n')
    .map((line) => (line.startsWith('>') ? ' '.repeat(line.length) : line))
    .join('\n')
}
