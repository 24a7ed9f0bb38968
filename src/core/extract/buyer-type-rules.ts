import { z } from 'zod'
import { BUYER_TYPES, type BuyerType } from '../inquiry.ts'
import { lexicon } from '../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../words/word-lists.ts'

/** `rules/buyer-types.yaml`: the words by which a kind of buyer is known. */
export const buyerTypeRulesSchema = z.array(
  z.strictObject({
    type: z.enum(BUYER_TYPES),
    because: z.string().min(1),
    example: z.string(),
    words: wordsByLanguage,
  }),
)
export type BuyerTypeRules = z.infer<typeof buyerTypeRulesSchema>

export const buyerTypeWords = builtOnce((rules: BuyerTypeRules) =>
  lexicon<BuyerType>(rules.flatMap(({ type, words }) => allWords(words).map((word) => [word, type] as const))),
)
