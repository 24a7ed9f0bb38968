import type { Fact } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { find } from '../../words/lexicon.ts'
import { numbersIn } from '../letter/numbers.ts'
import { comparable } from '../letter/said.ts'
import { places } from '../rules/place-rules.ts'
import { unitWords } from '../rules/unit-rules.ts'
import type { WordsRead } from '../terms/payment-terms.ts'
import type { Answer } from './answers.ts'

/** The field of a form that a question of ours stands for, by the fact it asks for. */
const FIELDS: Readonly<Record<string, string>> = {
  quantity: 'quantity',
  company: 'company',
  market: 'country',
  business: 'business',
  channel: 'business',
}

/** Answers as the fields of a form that the buyer filled in; what is no field of a form is read like his own sentences. */
export function answeredFields(answers: readonly Answer[], rules: Rules): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const answer of answers) {
    const field = fieldOf(answer, rules)
    const words = field === 'quantity' ? withUnit(answer, rules) : answer.words
    fields[field] = fields[field] === undefined ? words : `${fields[field]}\n${words}`
  }
  return fields
}

/** The day by which the goods are needed, in the words that answer our question for it. */
export function answeredDeadline(answers: readonly Answer[]): WordsRead | null {
  const answer = answers.find(({ question, words }) => question.missing === 'timeline' && words !== '')
  return answer === undefined ? null : { words: answer.words, evidence: answer.words }
}

/** A fact read from an answer has the answer as its evidence. */
export function withAnswer(fact: Fact, answers: readonly Answer[]): Fact {
  const answer = answers.find(({ words }) => fact.evidence !== '' && fact.evidence.startsWith(words))
  return answer === undefined ? fact : { ...fact, evidence: answer.evidence }
}

function fieldOf({ question: { missing, question }, words }: Answer, rules: Rules): string {
  if (missing !== null) return FIELDS[missing] ?? 'answers'
  const folded = comparable(words)
  const [country] = find(places(rules.places).names, folded)
  if (country && country.from === 0 && country.to === folded.length) return 'country'
  const [number] = numbersIn(folded, unitWords(rules.units))
  const isCount = number !== undefined && number.from === 0 && (number.to === folded.length || hasUnit(folded, rules))
  return isCount && hasUnit(comparable(`${question} ${words}`), rules) ? 'quantity' : 'answers'
}

/** `500` to "How many pieces ...?" are pieces. */
function withUnit({ question: { question }, words }: Answer, rules: Rules): string {
  const folded = comparable(question)
  const [unit] = find(unitWords(rules.units).units, folded)
  return /\p{L}/u.test(words) || unit === undefined ? words : `${words} ${folded.slice(unit.from, unit.to)}`
}

function hasUnit(folded: string, rules: Rules): boolean {
  return find(unitWords(rules.units).units, folded).length > 0
}
