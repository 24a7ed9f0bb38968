import type { TFunction } from 'i18next'
import { words as spoken } from '../language.ts'
import { Refusal } from '../wire/ask.ts'
import { booksFor, toldIn } from './reasons.ts'

/** What went wrong, in the language of the desk where it has words for the code, else in the server's. */
export function troubleInWords(error: unknown, t: TFunction): string {
  if (!(error instanceof Refusal)) return t('problem.crashed')
  const { code, message, fields = [] } = error.problem
  const words = t(`problem.${code}`, { defaultValue: message })
  const books = booksFor(spoken.language)
  const expected = fields.map(({ field, expected }) => `${field}: ${toldIn(books, expected, t)}`).join('; ')
  return expected === '' ? words : `${words} (${expected})`
}
