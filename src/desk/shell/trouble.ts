import type { TFunction } from 'i18next'
import { Refusal } from '../wire/ask.ts'

/** What went wrong, in the language of the desk where it has words for the code, else in the server's. */
export function troubleInWords(error: unknown, t: TFunction): string {
  if (!(error instanceof Refusal)) return t('problem.crashed')
  const { code, message, fields = [] } = error.problem
  const words = t(`problem.${code}`, { defaultValue: message })
  const expected = fields.map(({ field, expected }) => `${field}: ${expected}`).join('; ')
  return expected === '' ? words : `${words} (${expected})`
}
