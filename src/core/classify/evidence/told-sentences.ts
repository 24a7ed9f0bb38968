import { fold } from '../../words/fold.ts'

/** A sentence as it was written, and as it is searched. */
export interface ToldSentence {
  readonly written: string
  /** Folded, and where it holds numbers once more with `#` for each of them. */
  readonly folded: string
}

const SENTENCE_END = /(?<=[!?。！？؟])\s*|(?<=\.)\s+|\n\s*\n|\n(?=(?:[-•*]|\p{Nd}{1,2}[-.)])\s)/u
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu

/** The sentences of a letter in order; line breaks alone end none, but each item of a list is one. */
export function toldSentences(text: string): ToldSentence[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((written) => ({ written, folded: withNumberSigns(fold(written)) }))
}

function withNumberSigns(folded: string): string {
  const signed = folded.replace(NUMBER, '#')
  return signed === folded ? folded : `${folded}\n\n${signed}`
}
