import { z } from 'zod'
import { wordsPattern } from './letter-rules.ts'

const verdict = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters and hyphens'),
  mark: z.enum(['care', 'professional', 'reliable']),
  severity: z.enum(['error', 'warning', 'hint', 'off']),
  /** Who may let an error stand. */
  waiver: z.enum(['staff', 'manager', 'never']).default('staff'),
  because: z.string().min(1),
}

const language = z.string().regex(/^[a-z]{2}$/, 'expected a language such as en')

/** How one language says it. */
const phraseWords = z.strictObject({
  match: z.union([wordsPattern.transform((one) => [one]), z.array(wordsPattern).min(1)]),
  /** A sentence with these words is left alone. */
  unless: wordsPattern.optional(),
  /** A text on which the rule fires, and one on which it must not. */
  fires: z.string(),
  passes: z.string(),
})

/** Words to look for in what we write, by language; under `any` stand those that mean the same in every letter. */
const phraseRule = z.strictObject({
  ...verdict,
  /** What to write instead. */
  instead: z.string().min(1),
  /** How often the words must stand there before it matters. */
  atLeast: z.number().int().positive().default(1),
  /** Where alone they matter: in the first sentence after the greeting, or in the last of the letter. */
  place: z.enum(['opening', 'ending']).optional(),
  /** Languages whose letters may hold what `any` finds. */
  except: z.array(language).default([]),
  in: z.record(z.union([z.literal('any'), language]), phraseWords),
})

export const CODED_CHECKS = [
  'point-unanswered',
  'nothing-asked',
  'too-many-questions',
  'asked-again',
  'name-missing',
  'name-wrong',
  'title-guessed',
  'no-thanks',
  'no-regret',
  'complaint-empty',
  'wrong-feast',
  'no-next-step',
  'language-unexplained',
  'us-before-you',
  'other-buyer-named',
  'number-without-source',
  'two-numbers',
  'certificate-not-on-file',
  'price-incomplete',
  'date-past',
  'date-closed',
  'weekday-wrong',
  'buyers-clock-missing',
  'second-follow-up',
  'long-sentence',
  'long-paragraph',
  'too-long',
] as const
export type CodedCheck = (typeof CODED_CHECKS)[number]

/** A check that needs more than words: code finds it, the company weighs it. */
const codedRule = z.strictObject({ ...verdict, id: z.enum(CODED_CHECKS) })

/** The content of `tone.yaml`. */
export const toneSchema = z
  .strictObject({
    phrases: z.array(phraseRule),
    checks: z.array(codedRule),
  })
  .superRefine(({ phrases, checks }, context) => {
    const seen = new Set<string>()
    for (const { id } of [...phrases, ...checks]) {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [], message: `the rule "${id}" only once` })
      seen.add(id)
    }
  })

export type ToneRules = z.output<typeof toneSchema>
export type PhraseRule = ToneRules['phrases'][number]
export type PhraseWords = z.output<typeof phraseWords>
