import { type ToldSentence, toldSentences } from '../../classify/evidence/told-sentences.ts'
import { has } from '../../words/lexicon.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import { type Sign, type SignWords, type SituationRules, signWords } from './situation-rules.ts'

/** Of a long sentence no more is shown as evidence. */
const QUOTED = 120

/** The signs that a text bears, each with the first sentence that tells it. */
export function signsIn(text: string, language: string, rules: SituationRules): ReadonlyMap<Sign, string> {
  const sentences = toldSentences(bothEnds(text, CAPS.purpose))
  return new Map(
    signWords(rules)(language).flatMap((words) => {
      const sentence = sentences.find((one) => tells(one, words))
      return sentence === undefined ? [] : [[words.sign, sentence.written.slice(0, QUOTED)] as const]
    }),
  )
}

function tells({ folded }: ToldSentence, { words, together, unless }: SignWords): boolean {
  const isTold = has(words, folded) || (together.length > 0 && together.every((family) => has(family, folded)))
  return isTold && !has(unless, folded)
}
