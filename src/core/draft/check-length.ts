import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'
import { withoutDates } from './written-dates.ts'
import { withoutHours } from './written-hours.ts'

/** Words of the body, tables apart, above which a reply is too long to be read on a telephone. */
const MOST_WORDS = 220
const MOST_WORDS_OF_A_SENTENCE = 25
/** Lines of a paragraph, and the words that fill one. */
const MOST_LINES = 4
const WORDS_OF_A_LINE = 15
/** Chinese and Japanese signs that say as much as a word. */
const SIGNS_OF_A_WORD = 1.7
const LIST = /^\s*(?:[-•*]|\d{1,2}[.)]|[a-e]\))\s/u
/** Rows of a table, and choices offered below a question. */
const TABLE = /\t|\s\|\s|\S {3,}\S|^\s*[a-e]\)\s/u

/** Sentences, paragraphs and letters that nobody reads to their end. */
export function lengthFaults({ body, sentences }: LetterText): Found[] {
  const prose = body.split('\n').filter((line) => !TABLE.test(line))
  const words = lengthOf(prose.join('\n'))
  return [
    ...(words > MOST_WORDS ? [{ check: 'too-long', evidence: `${words} words` } as const] : []),
    ...sentences
      .filter((sentence) => lengthOf(withoutMoments(sentence)) > MOST_WORDS_OF_A_SENTENCE)
      .map((sentence) => ({ check: 'long-sentence', evidence: sentence.slice(0, 60) }) as const),
    ...paragraphs(prose)
      .filter((paragraph) => lengthOf(paragraph) > MOST_LINES * WORDS_OF_A_LINE)
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

function lengthOf(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const others = text
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
    .match(/[\p{L}\p{N}]\S*/gu)
  return Math.round(signs / SIGNS_OF_A_WORD) + (others?.length ?? 0)
}
