import { z } from 'zod'
import { CHANNELS } from '../../inquiry.ts'
import { wordsByLanguage } from '../../words/word-lists.ts'

const told = { because: z.string().min(1), example: z.string().min(1) }
const words = z.strictObject({ ...told, words: wordsByLanguage })

/**
 * What a labelled line of a notification may tell. `given` and `family` are halves of a name; `stamp` is what a form notes by
 * itself, and `skipped` are labels whose value is of no use.
 */
export const FIELDS = [
  'name',
  'given',
  'family',
  'email',
  'company',
  'country',
  'phone',
  'website',
  'role',
  'business',
  'product',
  'quantity',
  'price',
  'destination',
  'incoterm',
  'requested',
  'subject',
  'message',
  'stamp',
  'skipped',
] as const
export type Field = (typeof FIELDS)[number]

/** `rules/platforms.yaml`: mail that a marketplace or a web form writes for a buyer. */
export const platformsSchema = z.strictObject({
  platforms: z.strictObject({
    ...told,
    known: z.array(
      z.strictObject({
        channel: z.enum(CHANNELS),
        name: z.string().min(1),
        domains: z.array(z.string().min(3)).min(1),
      }),
    ),
  }),
  forms: words,
  labels: z.strictObject({ ...told, fields: z.record(z.enum(FIELDS), wordsByLanguage), qualifiers: wordsByLanguage }),
  previous: words,
  us: words,
  announces: words,
  directories: words,
  replied: words,
  boilerplate: words,
  answering: words,
  nothing: words,
})
export type PlatformRules = z.output<typeof platformsSchema>
export type Platform = PlatformRules['platforms']['known'][number]
