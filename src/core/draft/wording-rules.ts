import { z } from 'zod'

const FIELDS = ['payment', 'warranty', 'sampleNote', 'packing', 'factory', 'capacity'] as const

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'tr', 'ar', 'zh', 'ja', 'ko'] as const

const wordingRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters and hyphens'),
  field: z.enum(FIELDS),
  /** Covers a whole clause of the company's phrase; its named groups fill the words. */
  match: z.string().refine(compiles, 'expected a regular expression'),
  /** `{n}` is a value, `{n|one month|other months}` the noun of its plural category. */
  words: z.record(z.enum(LANGUAGES), z.string().min(1)),
  because: z.string().min(1),
  examples: z.array(z.string().min(1)).min(1),
})

/** The content of `wordings.yaml`. */
export const wordingsSchema = z.array(wordingRule)

export type WordingRule = z.output<typeof wordingRule>

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp
  } catch {
    return false
  }
}
