import { z } from 'zod'
import { type Lexicon, lexicon } from '../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../words/word-lists.ts'

const because = z.string().min(1)
const words = z.array(z.string().min(1))

/** `rules/terms.yaml`: how the terms of a deal are written. */
export const termRulesSchema = z.strictObject({
  incoterms: z.array(
    z.strictObject({
      term: z.string().regex(/^[A-Z]{3}$/),
      because,
      example: z.string(),
      words,
      /** A word of its own in small letters, so it counts only in capitals. */
      capitals: z.boolean().default(false),
    }),
  ),
  destination: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), place: z.string() }),
    words: wordsByLanguage,
  }),
  targetPrice: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), amount: z.number(), currency: z.string() }),
    words,
  }),
  currencies: z.array(
    z.strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/),
      because,
      example: z.string(),
      words,
      capitals: z.boolean().default(false),
    }),
  ),
  certificates: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), names: z.array(z.string()) }),
    capitals: words,
    anyCase: words,
  }),
  payment: z.strictObject({ because, example: z.strictObject({ text: z.string(), terms: z.string() }), words }),
  deadline: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), deadline: z.string() }),
    before: words,
    after: words,
    dates: words,
  }),
})
export type TermRules = z.infer<typeof termRulesSchema>

/** A word that may count in capitals only. */
export interface Named {
  readonly name: string
  readonly capitals: boolean
}

export interface TermWords {
  readonly incoterms: Lexicon<Named>
  readonly destination: Lexicon<true>
  readonly targetPrice: Lexicon<true>
  readonly currencies: Lexicon<Named>
  readonly certificates: Lexicon<Named>
  readonly payment: Lexicon<true>
  readonly deadlineBefore: Lexicon<true>
  readonly deadlineAfter: Lexicon<true>
  readonly dates: Lexicon<true>
}

export const termWords = builtOnce(
  (rules: TermRules): TermWords => ({
    incoterms: lexicon(rules.incoterms.flatMap(({ term, words, capitals }) => named(words, term, capitals))),
    destination: marked(allWords(rules.destination.words)),
    targetPrice: marked(rules.targetPrice.words),
    currencies: lexicon(rules.currencies.flatMap(({ currency, words, capitals }) => named(words, currency, capitals))),
    certificates: lexicon<Named>([
      ...rules.certificates.anyCase.map((name) => [name, { name, capitals: false }] as const),
      ...rules.certificates.capitals.map((name) => [name, { name, capitals: true }] as const),
    ]),
    payment: marked(rules.payment.words),
    deadlineBefore: marked(rules.deadline.before),
    deadlineAfter: marked(rules.deadline.after),
    dates: marked(rules.deadline.dates),
  }),
)

function named(words: readonly string[], name: string, capitals: boolean): (readonly [string, Named])[] {
  return words.map((word) => [word, { name, capitals }] as const)
}

function marked(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true] as const))
}
