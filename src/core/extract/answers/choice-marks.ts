import { fold } from '../../words/fold.ts'
import { find, type Lexicon } from '../../words/lexicon.ts'
import type { AnsweringWords } from '../rules/answering-rules.ts'

/**
 * A line reduced to the marks by which questions are answered, place for place: ordinals become digits, letters of other
 * scripts ours, words that join become `&`, and words that say no more than the number beside them become blanks.
 */
export function marksOf(line: string, words: AnsweringWords): string {
  const numbered = replaced(fold(line), words.ordinals, (digit) => digit)
  const lettered = numbered.replace(/(?<!\p{L})\p{L}(?!\p{L})/gu, (letter) => words.letters.get(letter) ?? letter)
  return replaced(
    replaced(lettered, words.joining, () => '&'),
    words.fillers,
    () => ' ',
  )
}

function replaced<T>(folded: string, lexicon: Lexicon<T>, mark: (value: T) => string): string {
  return find(lexicon, folded).reduce(
    (text, { value, from, to }) => text.slice(0, from) + mark(value).padEnd(to - from) + text.slice(to),
    folded,
  )
}
