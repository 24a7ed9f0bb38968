import { z } from 'zod'
import { KINDS } from '../../inquiry.ts'
import { wordsByLanguage } from '../../words/word-lists.ts'

/** A list of phrases that speak for something, with how loud. */
export const cueSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/, 'expected a name of small letters and _'),
  points: z.number().nonnegative(),
  because: z.string().min(1),
  example: z.string().min(1),
  words: wordsByLanguage,
  /** Where given, one of these must stand in the same sentence. */
  with: wordsByLanguage.optional(),
})
export type Cue = z.output<typeof cueSchema>

/** Where a cue counts: in subject and new text, only as the whole of one of them, or only in the signature. */
const PLACES = ['letter', 'alone', 'signature'] as const

/** Fraud is told by the risk of a mail, not by a vote of words. */
const voted = z.enum(KINDS).exclude(['scam'])

/** `rules/kinds.yaml`: what kind a mail is, by its words. */
export const kindsSchema = z.strictObject({
  /** A verdict of less confidence than this is none: a person has to say what the mail is. */
  unsure: z.strictObject({ because: z.string().min(1), example: z.string().min(1), below: z.number().min(0).max(1) }),
  cues: z
    .array(
      cueSchema.extend({
        kind: voted,
        where: z.enum(PLACES).default('letter'),
        /** Kinds in which the same is said. */
        alsoOf: z.array(voted).default([]),
      }),
    )
    .min(1),
})
export type KindRules = z.output<typeof kindsSchema>
export type KindCue = KindRules['cues'][number]

/** `rules/examples.yaml`: short mails by kind and language, to learn from. */
export const examplesSchema = z.strictObject({
  because: z.string().min(1),
  /** The most points the learned voice may give a kind. */
  loudest: z.strictObject({ value: z.number().min(0).max(3), because: z.string().min(1) }),
  examples: z.record(
    z.enum(KINDS),
    wordsByLanguage.refine(({ en = [] }) => en.length > 0, 'expected examples in en'),
  ),
})
export type ExampleRules = z.output<typeof examplesSchema>
