import { z } from 'zod'
import { POINT_TYPES } from '../inquiry.ts'

/** A pattern as a rules file writes it; letters match in either case. */
const pattern = z
  .string()
  .min(1)
  .refine(compiles, 'expected a regular expression')
  .transform((source) => new RegExp(source, 'giu'))
/** The same where capitals matter, as in the names of certificates. */
const exactPattern = z
  .string()
  .min(1)
  .refine(compiles, 'expected a regular expression')
  .transform((source) => new RegExp(source, 'gu'))

const verdict = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters and hyphens'),
  mark: z.enum(['care', 'professional', 'reliable']),
  severity: z.enum(['error', 'warning', 'hint', 'off']),
  because: z.string().min(1),
}

/** Words to look for in a sentence of ours. */
const phraseRule = z.strictObject({
  ...verdict,
  language: z.string().length(2).optional(),
  match: z.array(pattern).min(1),
  /** A sentence with these words is left alone. */
  unless: pattern.optional(),
  /** How often the words must stand there before it matters. */
  atLeast: z.number().int().positive().default(1),
  /** What to write instead. */
  instead: z.string().min(1),
  /** A text on which the rule fires, and one on which it must not. */
  fires: z.string(),
  passes: z.string(),
})

export const CODED_CHECKS = [
  'point-unanswered',
  'nothing-asked',
  'too-many-questions',
  'asked-again',
  'name-missing',
  'name-wrong',
  'no-thanks',
  'no-regret',
  'no-next-step',
  'language-unexplained',
  'us-before-you',
  'number-without-source',
  'certificate-not-on-file',
  'price-incomplete',
  'date-past',
  'date-closed',
  'weekday-wrong',
  'long-sentence',
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
    /** How an answer to a point sounds: a reply without any of these words leaves the point open. */
    answers: z.partialRecord(z.enum(POINT_TYPES), pattern),
    /** How a question for a fact sounds. */
    asks: z.record(z.string(), pattern),
    /** Names of certificates, marks and standards that a reply may claim. */
    certificates: exactPattern,
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

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'giu') instanceof RegExp
  } catch {
    return false
  }
}
