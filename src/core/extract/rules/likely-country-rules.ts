import { z } from 'zod'

const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code such as DE')
const language = z.string().regex(/^[a-z]{2}$/, 'expected a two-letter language code such as de')

/** `rules/likely-countries.yaml`: where a mail is probably from, by its language and the clock of its sender. */
export const likelyCountryRulesSchema = z.strictObject({
  because: z.string().min(1),
  examples: z.array(z.strictObject({ language, utcOffset: z.number().nullable(), country: country.nullable() })),
  /** The likeliest first. */
  languages: z.record(language, z.array(country).min(1)),
})
