import { z } from 'zod'
import { KINDS } from '../../inquiry.ts'
import { wordsByLanguage } from '../../words/word-lists.ts'

/** Plain words of one meaning. */
const familySchema = z.strictObject({
  points: z.number().positive(),
  words: wordsByLanguage,
  /** They count in the signature, the sender's name and his domain too. */
  sender: z.boolean().default(false),
})

/**
 * What a letter tells without set phrases: words of several meanings that anywhere in it come together. None proves anything alone.
 */
const storySchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/, 'expected a name of small letters and _'),
  because: z.string().min(1),
  example: z.string().min(1),
  /** Fewer families than this tell nothing. */
  least: z.number().int().min(2),
  /** It is told only to open a conversation: in an answer the same words mean the business at hand. */
  opening: z.boolean().default(false),
  /** How near to each other they have to stand. */
  within: z.enum(['letter', 'sentence']).default('letter'),
  families: z.record(z.string().regex(/^[a-z_]+$/), familySchema),
  /** A sentence with one of these tells nothing: what might happen, or what others did. */
  unless: wordsByLanguage.optional(),
})
export type Story = z.output<typeof storySchema>

/** `rules/stories.yaml`: what kind a mail is, by what it tells. */
export const storiesSchema = z.strictObject({
  kinds: z.array(storySchema.extend({ kind: z.enum(KINDS).exclude(['scam']) })).min(1),
  risks: z.array(storySchema).min(1),
})
export type StoryRules = z.output<typeof storiesSchema>
