import type { Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { pointsHeard } from './answered-points.ts'
import { greetable } from './buyers-words.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'
import { datesIn } from './written-dates.ts'

/** Words of the body above which a reply is too long to be read on a telephone. */
const MOST_WORDS = 220
const MOST_WORDS_OF_A_SENTENCE = 32
const MOST_QUESTIONS = 3

/** What a buyer would miss: an answer, a question, a name, a next step, a short letter. */
export function carelessness(letter: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules): Found[] {
  const questions = letter.body.split('\n').filter((line) => /[?？]/u.test(line))
  const found: (Found | false)[] = [
    questions.length === 0 && { check: 'nothing-asked', evidence: '' },
    questions.length > MOST_QUESTIONS && { check: 'too-many-questions', evidence: questions[MOST_QUESTIONS] ?? '' },
    !letter.sentences.some(isDatedStep) && { check: 'no-next-step', evidence: '' },
    lengthOf(letter.body) > MOST_WORDS && { check: 'too-long', evidence: `${lengthOf(letter.body)} words` },
    ...letter.sentences.map(longSentence),
    ...greeting(letter, triage),
  ]
  if (letter.english)
    found.push(
      ...englishCare(letter, triage),
      ...openPoints(letter, triage, rules),
      ...askedAgain(questions, triage, rules.tone),
    )
  return found.filter((one) => one !== false)
}

/** A day on which something happens, other than the end of an offer. */
function isDatedStep(sentence: string): boolean {
  return datesIn(sentence).length > 0 && !/\bvalid\b/iu.test(sentence)
}

function longSentence(sentence: string): Found | false {
  return lengthOf(sentence) > MOST_WORDS_OF_A_SENTENCE && { check: 'long-sentence', evidence: sentence.slice(0, 60) }
}

function greeting({ body }: LetterText, { buyer }: Omit<Triage, 'draft'>): (Found | false)[] {
  const name = greetable(buyer.name)
  if (name === null) return []
  const first = body.trimStart().split('\n')[0] ?? ''
  const named = namesIn(first.replace(/^(?:dear|hello|hi|good (?:morning|day|afternoon))\b/iu, ''))
  if (named.length === 0) return [{ check: 'name-missing', evidence: first }]
  const own = namesIn(name)
  return [own.length > 0 && !named.some((name) => own.includes(name)) && { check: 'name-wrong', evidence: first }]
}

function englishCare({ body, own }: LetterText, triage: Omit<Triage, 'draft'>): (Found | false)[] {
  const start = own.split(/\s+/u).slice(0, 60).join(' ')
  const count = (words: RegExp) => start.match(words)?.length ?? 0
  const regrets = /\b(?:sorry|regret|apolog)/iu.test(body)
  return [
    triage.kind === 'complaint' && !regrets && { check: 'no-regret', evidence: '' },
    triage.kind !== 'complaint' && !/\bthank/iu.test(body) && { check: 'no-thanks', evidence: '' },
    count(/\b(?:we|our|us)\b/giu) > count(/\byou/giu) + 3 && { check: 'us-before-you', evidence: '' },
    triage.language !== 'en' &&
      !/\bEnglish\b/u.test(body) && { check: 'language-unexplained', evidence: triage.language },
  ]
}

function openPoints(letter: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules): Found[] {
  const open = Object.entries(pointsHeard(letter, triage, rules)).filter(([, answered]) => !answered)
  return open.map(([sort]) => ({
    check: 'point-unanswered',
    evidence: triage.points.find(({ type }) => type === sort)?.text ?? '',
  }))
}

function askedAgain(
  questions: readonly string[],
  { request, buyer }: Omit<Triage, 'draft'>,
  { asks }: Rules['tone'],
): Found[] {
  const given: Record<string, boolean> = {
    quantity: request.quantities.length > 0,
    destination: request.port !== null,
    incoterm: request.incoterm !== null,
    company: buyer.company !== null,
    market: buyer.country !== null,
    timeline: request.deadline !== null,
    product: request.products.some(({ sku }) => sku !== null),
  }
  return questions.flatMap((question) =>
    Object.entries(asks).flatMap(([fact, sounds]): Found[] =>
      given[fact] === true && question.search(sounds) !== -1
        ? [{ check: 'asked-again', evidence: question.trim() }]
        : [],
    ),
  )
}

function namesIn(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1)
}

function lengthOf(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}
