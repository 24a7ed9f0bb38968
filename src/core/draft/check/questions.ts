import type { Triage } from '../../inquiry.ts'
import type { Found } from './found.ts'
import { FACTS_ASKED, type FactAsked } from './letter-rules.ts'
import { type LetterText, withoutQuotes } from './letter-text.ts'

const MOST_QUESTIONS = 3
/** A way to answer, offered below a question. */
const CHOICE = /^\s*[a-e]\)\s/u

/** Something must be asked back, not too much, and nothing that the buyer has told. */
export function questionFaults(letter: LetterText, triage: Omit<Triage, 'draft'>): Found[] {
  const asked = questionsOf(letter)
  return [
    ...(asked.length === 0 ? [{ check: 'nothing-asked', evidence: '' } as const] : []),
    ...asked
      .slice(MOST_QUESTIONS, MOST_QUESTIONS + 1)
      .map((evidence) => ({ check: 'too-many-questions', evidence }) as const),
    ...askedAgain(asked, letter, triage),
  ]
}

/** The lines that ask, choices offered below them and questions of the buyer's that we repeat apart. */
function questionsOf({ body, words, drafted }: LetterText): string[] {
  const questions = new Set(drafted.filter(({ role }) => role === 'question').map(({ text }) => text.trim()))
  return body
    .split('\n')
    .filter((line) => !CHOICE.test(line))
    .filter((line) => questions.has(line.trim()) || asks(withoutQuotes(line), words))
}

function asks(line: string, words: LetterText['words']): boolean {
  return /[?？؟]/u.test(line) || (words?.question !== undefined && line.search(words.question) !== -1)
}

function askedAgain(
  asked: readonly string[],
  { words, drafted }: LetterText,
  { request, buyer }: Omit<Triage, 'draft'>,
): Found[] {
  const given: Record<FactAsked, boolean> = {
    quantity: request.quantities.length > 0,
    destination: request.port !== null,
    incoterm: request.incoterm !== null,
    company: buyer.company !== null,
    market: buyer.country !== null,
    timeline: request.deadline !== null,
    product: request.products.some(({ sku }) => sku !== null),
  }
  const sounds = FACTS_ASKED.filter((fact) => given[fact]).flatMap((fact) => words?.asks[fact] ?? [])
  // What we drafted was asked for want of the answer, so only typed questions are in doubt.
  const ours = new Set(drafted.filter(({ role }) => role === 'question').map(({ text }) => text.trim()))
  return asked
    .filter((question) => !ours.has(question.trim()))
    .filter((question) => sounds.some((sound) => question.search(sound) !== -1))
    .map((question) => ({ check: 'asked-again', evidence: question.trim() }))
}
