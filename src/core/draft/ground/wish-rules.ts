import { z } from 'zod'
import { type Lexicon, marked } from '../../words/lexicon.ts'
import { builtOnce, inLanguage, wordsByLanguage, wordsHeardIn } from '../../words/word-lists.ts'

/** What a buyer may want of a point that our files answer in more than one way. */
export const WISHES = [
  'own_packing',
  'data_sheet',
  'video',
  'catalogue_file',
  'spare_parts',
  'works',
  'other_payment',
  'our_offer',
  'answer_by',
  'price_hold',
  'price_validity',
  'own_dates',
  'transit',
  'tariff_code',
] as const
export type Wish = (typeof WISHES)[number]

const example = z.strictObject({ language: z.string().length(2), text: z.string().min(1) })

const wish = z.strictObject({
  because: z.string().min(1),
  fires: z.array(example).min(3),
  passes: z.array(example).min(3),
  words: wordsByLanguage,
})

/** The content of `wishes.yaml`. */
export const wishRulesSchema = z.strictObject({ wishes: z.record(z.enum(WISHES), wish) })
export type WishRules = z.output<typeof wishRulesSchema>

/** The words of one language for each wish. */
export const wishWords = builtOnce(({ wishes }: WishRules) =>
  inLanguage(
    (language): ReadonlyMap<Wish, Lexicon<true>> =>
      new Map(WISHES.map((wish) => [wish, marked(wordsHeardIn(language, wishes[wish].words))])),
  ),
)
