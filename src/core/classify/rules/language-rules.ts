import { z } from 'zod'
import { wordsByLanguage } from '../../words/word-lists.ts'

const example = z.strictObject({ text: z.string().min(1), language: z.string().length(2) })

/** `rules/languages.yaml`: by what a language is known. */
export const languagesSchema = z.strictObject({
  words: z.strictObject({ because: z.string().min(1), example, words: wordsByLanguage }),
  letters: z.strictObject({
    because: z.string().min(1),
    example,
    letters: z.record(z.string().length(2), z.string().min(1)),
  }),
})
export type LanguageRules = z.output<typeof languagesSchema>
