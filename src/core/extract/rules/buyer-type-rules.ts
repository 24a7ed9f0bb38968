import { z } from 'zod'
import { BUYER_TYPES, type BuyerType } from '../../inquiry.ts'
import { fold } from '../../words/fold.ts'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../../words/word-lists.ts'

const worth = z.number().min(0).max(10)

const buyerTypeRuleSchema = z.strictObject({
  type: z.enum(BUYER_TYPES),
  because: z.string().min(1),
  example: z.string(),
  /** What the words weigh where the buyer tells of itself, in its name and signature, and anywhere else. */
  worth: z.strictObject({ told: worth, named: worth, mentioned: worth }),
  words: wordsByLanguage,
  /** Words of which one must stand in the same sentence. */
  beside: wordsByLanguage.optional(),
  /** Words before which they name goods: `gym equipment`. */
  notBefore: wordsByLanguage.optional(),
  /** How compound words end in the names of firms. */
  endings: wordsByLanguage.optional(),
})
/** `rules/buyer-types.yaml`: the words by which a kind of buyer is known. */
export const buyerTypeRulesSchema = z.array(buyerTypeRuleSchema)
export type BuyerTypeRules = z.infer<typeof buyerTypeRulesSchema>

export interface TypeRule {
  readonly type: BuyerType
  readonly worth: { readonly told: number; readonly named: number; readonly mentioned: number }
  readonly notBefore: Lexicon<true>
}

/** A rule whose words count only beside others. */
interface TypeFrame extends TypeRule {
  readonly words: Lexicon<true>
  readonly beside: Lexicon<true>
}

export interface TypeWords {
  readonly words: Lexicon<TypeRule>
  readonly frames: readonly TypeFrame[]
  readonly endings: ReadonlyMap<string, TypeRule>
}

export const buyerTypeWords = builtOnce((rules: BuyerTypeRules): TypeWords => {
  const alone = rules.filter(({ beside }) => beside === undefined).map((rule) => ({ rule, built: ruleOf(rule) }))
  return {
    words: lexicon(alone.flatMap(({ rule, built }) => allWords(rule.words).map((word) => [word, built] as const))),
    frames: rules.flatMap(({ beside, ...rule }) =>
      beside ? [{ ...ruleOf(rule), words: marked(allWords(rule.words)), beside: marked(allWords(beside)) }] : [],
    ),
    endings: new Map(
      alone
        .flatMap(({ rule, built }) => allWords(rule.endings ?? {}).map((ending) => [fold(ending), built] as const))
        .reverse(),
    ),
  }
})

function ruleOf({ type, worth, notBefore }: BuyerTypeRules[number]): TypeRule {
  return { type, worth, notBefore: marked(allWords(notBefore ?? {})) }
}
