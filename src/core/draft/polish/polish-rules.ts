import { z } from 'zod'
import { type Lexicon, lexicon } from '../../words/lexicon.ts'
import { builtOnce, inLanguage, wordsByLanguage } from '../../words/word-lists.ts'

/** How the words of a group are held against each other: one by one, by how many there are, or only that there are no more. */
const COMPARED = ['each', 'count', 'no_more'] as const

const group = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/, 'expected small letters'),
  compare: z.enum(COMPARED),
  because: z.string().min(1),
  words: wordsByLanguage,
  /** By language: a line, and a wording of it that must be refused. */
  examples: z.record(z.string(), z.tuple([z.string(), z.string()])),
})

/** The content of `polish.yaml`: what a language model that rewords a draft may not touch, beside figures and names. */
export const polishRulesSchema = z.strictObject({ groups: z.array(group), polite: wordsByLanguage })
export type PolishRules = z.infer<typeof polishRulesSchema>

/** What a word is that must not change. */
export interface Watched {
  readonly kind: string
  readonly value: string
  /** There may be fewer afterwards. */
  readonly mayGo: boolean
}

/** The words of a language that must not change. */
export const watchedWords = builtOnce(({ groups }: PolishRules) =>
  inLanguage(
    (language): Lexicon<Watched> =>
      lexicon(
        groups.flatMap(({ id, compare, words }) =>
          [...(words[language] ?? []), ...(words['any'] ?? [])].map((word) => {
            const value = compare === 'each' ? word : ''
            return [word, { kind: id, value, mayGo: compare === 'no_more' }] as const
          }),
        ),
      ),
  ),
)
