import { z } from 'zod'
import { type Lexicon, marked } from '../../words/lexicon.ts'
import { builtOnce, inLanguage, type WordsByLanguage, wordsByLanguage, wordsHeardIn } from '../../words/word-lists.ts'
import { SITUATIONS } from './situation.ts'

/** What a mail's words tell of the letter it calls for. */
export const SIGNS = [
  'furious',
  'proof',
  'measured',
  'changed_trade',
  'late',
  'invitation',
  'cheaper',
  'declined',
  'thinking',
  'free_sample',
  'similar',
  'newcomer',
  'middleman',
] as const
export type Sign = (typeof SIGNS)[number]

const example = z.strictObject({ language: z.string().length(2), text: z.string().min(1) })

const sign = z.strictObject({
  because: z.string().min(1),
  fires: z.array(example).min(3),
  /** What comes near, and is no such sign. */
  passes: z.array(example).min(3),
  /** Each tells it alone. */
  words: wordsByLanguage.default({}),
  /** Plain words of one meaning: one of each in the same sentence tells it. */
  together: z.record(z.string().regex(/^[a-z_]+$/), wordsByLanguage).default({}),
  /** A sentence with one of these tells nothing: it denies, or speaks of somebody else. */
  unless: wordsByLanguage.default({}),
})

/** The content of `situations.yaml`: the words that tell a situation. `#` stands for any number. */
export const situationRulesSchema = z.strictObject({
  signs: z.record(z.enum(SIGNS), sign),
  /** Letters that a manager approves, each with the reason. */
  managers: z.partialRecord(z.enum(SITUATIONS), z.string().min(1)),
})
export type SituationRules = z.output<typeof situationRulesSchema>

/** The words of one language for a sign. */
export interface SignWords {
  readonly sign: Sign
  readonly words: Lexicon<true>
  readonly together: readonly Lexicon<true>[]
  readonly unless: Lexicon<true>
}

/** The words of one language for each sign. */
export const signWords = builtOnce(({ signs }: SituationRules) =>
  inLanguage((language): readonly SignWords[] =>
    SIGNS.map((sign) => ({
      sign,
      words: spoken(signs[sign].words, language),
      together: Object.values(signs[sign].together).map((family) => spoken(family, language)),
      unless: spoken(signs[sign].unless, language),
    })),
  ),
)

function spoken(words: WordsByLanguage, language: string): Lexicon<true> {
  return marked(wordsHeardIn(language, words))
}
