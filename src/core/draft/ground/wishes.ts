import { toldSentences } from '../../classify/evidence/told-sentences.ts'
import type { Point } from '../../inquiry.ts'
import { find } from '../../words/lexicon.ts'
import type { Ground } from './ground.ts'
import { type Wish, type WishRules, wishWords } from './wish-rules.ts'

/** Whether the words of a point tell a wish. */
export function asksFor(wish: Wish, { text }: Point, { reading, rules }: Pick<Ground, 'reading' | 'rules'>): boolean {
  return wishTold(wish, text, reading.language, rules.wishes).length > 0
}

/**
 * The words of a text that tell a wish, folded.
 *
 * @param language ISO 639-1, of the mail
 */
export function wishTold(wish: Wish, text: string, language: string, rules: WishRules): string[] {
  const words = wishWords(rules)(language).get(wish)
  if (words === undefined) return []
  return toldSentences(text).flatMap(({ folded }) => find(words, folded).map(({ from, to }) => folded.slice(from, to)))
}
