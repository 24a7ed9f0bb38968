import type { Company } from '../../company.ts'
import type { Draft, DraftLine, DraftPromise } from '../../inquiry.ts'
import { find, has } from '../../words/lexicon.ts'
import { type Sentence, sentencesOf } from '../../words/sentences.ts'
import { likeness } from '../written/likeness.ts'
import { type PromiseRules, promiseWords } from './promise-rules.ts'
import { promisedDay } from './promised-day.ts'

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
  /** ISO 8601 instant; null when it is no undertaking. */
  readonly due: string | null
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
  const kept = promises.map((promise) => weighDrafted(promise, lines, letter, carrier?.text, carried, books, now))
  const stands = kept.some(({ due }) => due !== null)
  const typed = dated.flatMap((one, place) => {
    const sentence = sentences[place]!
    if (one === null || (stands && sentence === carried)) return []
    return [{ topic: null, what: glossOf(sentence, lines), ...one }]
  })
  return [...kept, ...typed]
}

/** What a sentence that names a day binds us to; null when it names none. */
function weigh(
  sentence: Sentence,
  language: string,
  books: Books,
  now: string,
): Pick<Undertaking, 'due' | 'because'> | null {
  const words = promiseWords(books.promises)(language)
  const [commitment] = find(words.commitment, sentence.folded)
  const due = promisedDay(sentence, commitment?.to ?? 0, language, books, now)
  if (due === null) return null
  const because = reasonOf(sentence, commitment !== undefined, words)
  if (because !== 'typed') return { due: null, because }
  return Date.parse(due) < Date.parse(now) ? { due: null, because: 'past' } : { due, because }
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

/** A promise of the draft stands while its line does, on the day that the letter now names for it. */
function weighDrafted(
  { topic, what, due }: DraftPromise,
  lines: readonly DraftLine[],
  letter: ApprovedLetter,
  carrier: string | undefined,
  carried: Sentence | null,
  books: Books,
  now: string,
): Undertaking {
  const line = lines.find(({ role, gloss }) => role === 'owed' && endsWith(gloss.en, what.en))
  const stands = line === undefined || linesOf(letter.text).some((one) => likeness(one, line.text) >= SAME)
  const unchanged = carrier !== undefined && letter.text.includes(carrier)
  const named = carried && !unchanged ? promisedDay(carried, 0, letter.language, books, now) : null
  const at = unchanged ? due : named
  if (!stands || at === null) return { topic, what, due: null, because: 'struck' }
  return { topic, what, due: at, because: Date.parse(at) === Date.parse(due) ? 'as_drafted' : 'moved' }
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

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** Words of others are no words of ours; every other letter keeps its place. */
function unquoted(text: string): string {
  return text
    .replaceAll(QUOTED, (words) => ' '.repeat(words.length))
    .split('\n')
    .map((line) => (line.startsWith('>') ? ' '.repeat(line.length) : line))
    .join('\n')
}
