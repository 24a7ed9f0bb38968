import { z } from 'zod'
import { POINT_TYPES } from '../../inquiry.ts'

/** A pattern as a rules file writes it; letters match in either case. */
export const wordsPattern = z
  .string()
  .min(1)
  .transform((source, context) => compiled(source, 'giu', context))

/** The same where capitals matter, as in the names of certificates. */
const exactPattern = z
  .string()
  .min(1)
  .transform((source, context) => compiled(source, 'gu', context))

/** Things asked for that a buyer may have told us before. */
export const FACTS_ASKED = ['quantity', 'destination', 'incoterm', 'company', 'market', 'timeline', 'product'] as const
/** Things that a letter must not give two figures for. */
const FACTS_STATED = ['moq', 'lead_time', 'deposit', 'warranty', 'sample_time'] as const

/** How the letters of one language sound, as far as the checks must hear it. */
const letterWords = z.strictObject({
  /** Words of a first line that are no name: salutations, titles, "colleagues". */
  greeting: wordsPattern,
  /** Titles that take the buyer for a man or a woman. */
  titles: wordsPattern.optional(),
  /** The whole line that closes a letter, above the name. */
  closing: wordsPattern,
  thanks: wordsPattern,
  regret: wordsPattern,
  /** A sentence in which we bind ourselves to something. */
  promise: wordsPattern,
  /** Words of a day until which something holds. */
  valid: wordsPattern,
  /** Words of a range or figure that says itself it is not firm. */
  indication: wordsPattern,
  /** Our being closed. */
  closed: wordsPattern,
  /** A sentence that claims nothing: it denies, asks, or says that we look it up. */
  denies: wordsPattern,
  /** "The price is", before a figure without its currency. */
  bare_price: wordsPattern,
  /** The price that the buyer named. */
  their_price: wordsPattern,
  /** We and our, you and your; languages that mostly leave them out have none. */
  us: wordsPattern.optional(),
  you: wordsPattern.optional(),
  /** A question that has no question mark. */
  question: wordsPattern.optional(),
  /** How an answer to a point sounds: a reply without any of these words leaves the point open. */
  answers: z.partialRecord(z.enum(POINT_TYPES), wordsPattern),
  /** How a question for a fact sounds; asking it again when the buyer has told it is a fault. */
  asks: z.partialRecord(z.enum(FACTS_ASKED), wordsPattern),
  /** How a fact is named of which a letter gives one figure. */
  figures: z.partialRecord(z.enum(FACTS_STATED), wordsPattern),
})

/** A greeting for a feast: when it may be sent, and where it is out of place. */
const feast = z.strictObject({
  feast: z.string().min(1),
  match: wordsPattern,
  /** Month and day, such as 12-10; `to` may lie in the next year. In `calendar` when it is named. */
  from: z.string().regex(/^\d\d-\d\d$/),
  to: z.string().regex(/^\d\d-\d\d$/),
  calendar: z.enum(['islamic-umalqura', 'chinese']).optional(),
  /** Countries whose people mostly keep other feasts. */
  notIn: z.array(z.string().length(2)).default([]),
})

/** The content of `letters.yaml`. */
export const lettersSchema = z.strictObject({
  languages: z.record(z.string().regex(/^[a-z]{2}$/), letterWords),
  feasts: z.array(feast),
  /** Names of certificates, marks and standards that a reply may claim. */
  certificates: exactPattern,
})

export type LetterRules = z.output<typeof lettersSchema>
export type LetterWords = z.output<typeof letterWords>
export type FactAsked = (typeof FACTS_ASKED)[number]

function compiled(source: string, flags: string, context: z.RefinementCtx): RegExp {
  try {
    return new RegExp(source, flags)
  } catch {
    context.addIssue({ code: 'custom', message: 'expected a regular expression' })
    return z.NEVER
  }
}
