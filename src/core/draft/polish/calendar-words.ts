import { type Lexicon, lexicon } from '../../words/lexicon.ts'
import { inLanguage } from '../../words/word-lists.ts'
import type { Watched } from './polish-rules.ts'

/** A word as long as this may take an ending, as in Turkish and Russian. */
const INFLECTED = 4
/** What other cases of a Russian name have in its place. */
const CASE_ENDING = /[аяь]$/u
const NO_ENDING = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The months and weekdays of a language in words, long and short. */
export const calendarWords = inLanguage(
  (language): Lexicon<Watched> => lexicon([...wordsFor(language, MONTHS), ...wordsFor(language, WEEKDAYS)]),
)

interface Names {
  readonly kind: string
  readonly moments: readonly number[]
  /** A month beside a day has the ending that a date needs. */
  readonly forms: readonly Intl.DateTimeFormatOptions[]
}

const MONTHS: Names = {
  kind: 'month',
  moments: Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15)),
  forms: [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }],
}
/** The first day is a Monday. */
const WEEKDAYS: Names = {
  kind: 'weekday',
  moments: Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 5, 1 + day)),
  forms: [{ weekday: 'long' }, { weekday: 'short' }],
}

function wordsFor(language: string, { kind, moments, forms }: Names): (readonly [string, Watched])[] {
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
    return moments.flatMap((moment, place) => {
      const part = format.formatToParts(moment).find(({ type }) => type === 'month' || type === 'weekday')
      const meaning = { kind, value: String(place + 1), mayGo: false }
      return spellings(part?.value ?? '').map((word) => [word, meaning] as const)
    })
  })
}

/** Months that are written as a figure are seen as one; a single sign may be any word. */
function spellings(name: string): string[] {
  const word = name.replaceAll('.', '')
  if (word.length < 2 || /\d/.test(word)) return []
  const stem = word.replace(CASE_ENDING, '')
  return stem.length < INFLECTED || NO_ENDING.test(word) ? [word] : [word, `${stem}*`]
}
