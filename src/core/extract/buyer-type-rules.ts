import { z } from 'zod'
import { BUYER_TYPES, type BuyerType } from '../inquiry.ts'
import { fold } from '../words/fold.ts'
import { type Lexicon, lexicon } from '../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../words/word-lists.ts'

const worth = z.number().min(0).max(10)

const buyerTypeRuleSchema = z.strictObject({
  type: z.enum(BUYER_TYPES),
  because: z.string().min(1),
  example: z.string(),
  /** What the words weigh where the buyer tells of itself, in its name and signature, and anywhere else. */
  worth: z.strictObject({ told: worth, named: worth, mentioned: worth }),
  words: wordsByLanguage,
  /** How compound words end in the names of firms. */
  endings: wordsByLanguage.optional(),
})
/** `rules/buyer-types.yaml`: the words by which a kind of buyer is known. */
export const buyerTypeRulesSchema = z.array(buyerTypeRuleSchema)
export type BuyerTypeRules = z.infer<typeof buyerTypeRulesSchema>

export interface TypeRule {
  readonly type: BuyerType
  readonly worth: { readonly told: number; readonly named: number; readonly mentioned: number }
}

export interface TypeWords {
  readonly words: Lexicon<TypeRule>
  readonly endings: ReadonlyMap<string, TypeRule>
}

export const buyerTypeWords = builtOnce(
  (rules: BuyerTypeRules): TypeWords => ({
    words: lexicon(rules.flatMap((rule) => allWords(rule.words).map((word) => [word, rule] as const))),
    endings: new Map(
      rules.flatMap((rule) => allWords(rule.endings ?? {}).map((ending) => [fold(ending), rule] as const)).reverse(),
    ),
  }),
)
