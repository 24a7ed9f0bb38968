import { z } from 'zod'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, inLanguage, type WordsByLanguage, wordsByLanguage } from '../../words/word-lists.ts'

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
  /** In an answer, sentences with these are about the price we gave. */
  offered: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  destination: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), place: z.string() }),
    /** The place follows, known to us or not. */
    towards: wordsByLanguage,
    /** The place follows, but only in a sentence about carriage and only one we know. */
    mereTo: wordsByLanguage,
    /** The place stands before. */
    behind: wordsByLanguage,
    carriage: words,
    /** What may stand between a term, or a word above, and the place. */
    leading: wordsByLanguage,
    /** Sentences with these tell where somebody or something else goes. */
    otherJourneys: words,
    /** Written with a capital where a place might stand, and none. */
    notPlaces: words,
  }),
  targetPrice: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), amount: z.number(), currency: z.string() }),
    words: wordsByLanguage,
    /** Asking so for an amount bargains, in an answer. */
    canYou: wordsByLanguage,
    /** A budget is a target only when it is for one. */
    budget: words,
    perPiece: words,
    /** Behind a number without a currency they let it be a price. */
    after: z.strictObject({
      because,
      example: z.strictObject({ text: z.string(), amount: z.number() }),
      words: wordsByLanguage,
    }),
    notTargets: z.strictObject({ because, example: z.string(), words }),
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

/** Whether a word that needs capitals has them. */
export function counts({ capitals }: Named, written: string): boolean {
  return !capitals || written === written.toUpperCase()
}

export interface TermWords {
  readonly incoterms: Lexicon<Named>
  readonly offered: Lexicon<true>
  readonly towards: Lexicon<true>
  readonly mereTo: Lexicon<true>
  readonly behind: Lexicon<true>
  readonly carriage: Lexicon<true>
  readonly leading: Lexicon<true>
  readonly otherJourneys: Lexicon<true>
  readonly notPlaces: Lexicon<true>
  readonly targetPrice: (language: string) => Lexicon<true>
  readonly canYou: Lexicon<true>
  readonly budget: Lexicon<true>
  readonly perPiece: Lexicon<true>
  readonly afterPrice: Lexicon<true>
  readonly notTargets: Lexicon<true>
  readonly currencies: Lexicon<Named>
  readonly payment: Lexicon<true>
  readonly deadlineBefore: Lexicon<true>
  readonly deadlineAfter: Lexicon<true>
  readonly dates: Lexicon<true>
}

export const termWords = builtOnce(
  (rules: TermRules): TermWords => ({
    incoterms: lexicon(rules.incoterms.flatMap(({ term, words, capitals }) => named(words, term, capitals))),
    offered: marked(allWords(rules.offered.words)),
    towards: marked(allWords(rules.destination.towards)),
    mereTo: marked(allWords(rules.destination.mereTo)),
    behind: marked(allWords(rules.destination.behind)),
    carriage: marked(rules.destination.carriage),
    leading: marked(allWords(rules.destination.leading)),
    otherJourneys: marked(rules.destination.otherJourneys),
    notPlaces: marked(rules.destination.notPlaces),
    targetPrice: inLanguage((language) => marked(ownWords(rules.targetPrice.words, language))),
    canYou: marked(allWords(rules.targetPrice.canYou)),
    budget: marked(rules.targetPrice.budget),
    perPiece: marked(rules.targetPrice.perPiece),
    afterPrice: marked(allWords(rules.targetPrice.after.words)),
    notTargets: marked(rules.targetPrice.notTargets.words),
    currencies: lexicon(rules.currencies.flatMap(({ currency, words, capitals }) => named(words, currency, capitals))),
    payment: marked(rules.payment.words),
    deadlineBefore: marked(rules.deadline.before),
    deadlineAfter: marked(rules.deadline.after),
    dates: marked(rules.deadline.dates),
  }),
)

/** English words are used in every language; a language without words of its own is read by those of all. */
function ownWords(words: WordsByLanguage, language: string): string[] {
  const own = words[language]
  return own === undefined ? allWords(words) : [own, words['any'], words['en']].flatMap((some) => some ?? [])
}

function named(words: readonly string[], name: string, capitals: boolean): (readonly [string, Named])[] {
  return words.map((word) => [word, { name, capitals }] as const)
}
