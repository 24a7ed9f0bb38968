import type { Triage } from '../../inquiry.ts'
import { datesIn } from '../written/written-dates.ts'
import { numbersIn } from '../written/written-numbers.ts'
import { pointsHeard } from './answered-points.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'

/** Points of the buyer's that find no answer, and a reply to a complaint that says nothing of it. */
export function openPoints(letter: LetterText, triage: Omit<Triage, 'draft'>): Found[] {
  const open = Object.entries(pointsHeard(letter, triage)).filter(([, answered]) => !answered)
  const unanswered = open.map(
    ([sort]): Found => ({
      check: 'point-unanswered',
      evidence: triage.points.find(({ type }) => type === sort)?.text ?? '',
    }),
  )
  return isEmptyAnswer(letter, triage) ? [...unanswered, { check: 'complaint-empty', evidence: '' }] : unanswered
}

/** Neither a fact of the complaint, nor a way to put it right, nor a day. */
function isEmptyAnswer({ body, words, language }: LetterText, { kind, text, request }: Omit<Triage, 'draft'>): boolean {
  const remedy = words?.answers.resolution
  if (kind !== 'complaint' || remedy === undefined) return false
  const told = new Set(numbersIn(text, language))
  const facts = numbersIn(body, language).some((number) => told.has(number))
  const goods = request.products.some(({ text: named }) => body.includes(named))
  return !facts && !goods && body.search(remedy) === -1 && datesIn(body).length === 0
}
