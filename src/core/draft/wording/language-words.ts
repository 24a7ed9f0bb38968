import { z } from 'zod'

/** The content of `templates/<language>/words.yaml`. */
export const languageWordsSchema = z.strictObject({
  /** Units of the trade by plural category (Unicode CLDR); a unit that is not named here is written as the buyer wrote it. */
  units: z.record(
    z.string(),
    z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string()).refine((forms) => forms.other, {
      error: 'expected the form `other`',
    }),
  ),
})

export type LanguageWords = z.output<typeof languageWordsSchema>
