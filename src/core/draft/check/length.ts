import { MOST_WORDS, wordsOf } from '../letter/letter-length.ts'
import { withoutDates } from '../written/written-dates.ts'
import { withoutHours } from '../written/written-hours.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'

const MOST_WORDS_OF_A_SENTENCE = 25
/** Lines of a paragraph, and the words that fill one. */
const MOST_LINES = 4
const WORDS_OF_A_LINE = 15
const LIST = /^\s*(?:[-•*]|\d{1,2}[.)]|[a-e]\))\s/u
/** Rows of a table, and choices offered below a question. */
const TABLE = /\t|\s\|\s|\S {3,}\S|^\s*[a-e]\)\s/u

/** Sentences, paragraphs and letters that nobody reads to their end. */
export function lengthFaults({ body, sentences }: LetterText): Found[] {
  const prose = body.split('\n').filter((line) => !TABLE.test(line))
  const words = wordsOf(prose.join('\n'))
  return [
    ...(words > MOST_WORDS ? [{ check: 'too-long', evidence: `${words} words` } as const] : []),
    ...sentences
      .filter((sentence) => wordsOf(withoutMoments(sentence)) > MOST_WORDS_OF_A_SENTENCE)
      .map((sentence) => ({ check: 'long-sentence', evidence: sentence.slice(0, 60) }) as const),
    ...paragraphs(prose)
      .filter((paragraph) => wordsOf(paragraph) > MOST_LINES * WORDS_OF_A_LINE)
      .map((paragraph) => ({ check: 'long-paragraph', evidence: paragraph.slice(0, 60) }) as const),
  ]
}

/** Lines of prose with no empty line and no list between them. */
function paragraphs(lines: readonly string[]): string[] {
  return lines
    .map((line) => (LIST.test(line) ? '' : line.trim()))
    .join('\n')
    .split(/\n{2,}/u)
    .map((block) => block.replaceAll('\n', ' ').trim())
}

/** Dates, hours and what stands in brackets beside them are taken in at a glance. */
function withoutMoments(sentence: string): string {
  return withoutHours(withoutDates(sentence.replace(/[（(][^()（）\n]*[)）]/gu, ' ')))
}
