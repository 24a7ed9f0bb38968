import { isForeign } from '../../extract/goods/counted.ts'
import { numbersIn } from '../../extract/letter/numbers.ts'
import { type UnitRules, unitWords } from '../../extract/rules/unit-rules.ts'
import { sentencesOf } from '../../words/sentences.ts'

/** Whether a text counts pieces: a number that is no date, price, measure, order or invoice number. */
export function countsPieces(text: string, units: UnitRules): boolean {
  const words = unitWords(units)
  return sentencesOf(text).some((sentence) =>
    numbersIn(sentence.folded, words).some((number) => !isForeign(number, sentence, words)),
  )
}
