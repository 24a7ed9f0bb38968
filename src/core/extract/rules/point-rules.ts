import { z } from 'zod'
import { POINT_TYPES, type PointType } from '../../inquiry.ts'
import { type Lexicon, lexicon } from '../../words/lexicon.ts'
import { builtOnce, inLanguage, tellingWords, type WordsByLanguage, wordsByLanguage } from '../../words/word-lists.ts'

/** `rules/points.yaml`: what a buyer may ask. */
export const pointRulesSchema = z.array(
  z.strictObject({
    type: z.enum(POINT_TYPES),
    because: z.string().min(1),
    example: z.strictObject({ text: z.string(), language: z.string() }),
    /** Make a point in a sentence that asks. */
    cues: wordsByLanguage,
    /** Make a point in a clause that asks and names nothing else: words that are often said in passing. */
    faint: wordsByLanguage.default({}),
    /** Make a point in any sentence. */
    alone: wordsByLanguage.default({}),
  }),
)
export type PointRules = z.infer<typeof pointRulesSchema>

/** What a cue speaks of, and how much it takes to make it a point. */
export interface Cue {
  readonly type: PointType
  readonly strength: 'alone' | 'firm' | 'faint'
}

/** The cues of one language, of English, and those that all languages share. */
export const pointCues = builtOnce((rules: PointRules) =>
  inLanguage(
    (language): Lexicon<Cue> =>
      lexicon([
        ...rules.flatMap(({ type, alone }) => cuesOf(alone, language, { type, strength: 'alone' })),
        ...rules.flatMap(({ type, cues }) => cuesOf(cues, language, { type, strength: 'firm' })),
        ...rules.flatMap(({ type, faint }) => cuesOf(faint, language, { type, strength: 'faint' })),
      ]),
  ),
)

function cuesOf(words: WordsByLanguage, language: string, cue: Cue): (readonly [string, Cue])[] {
  const shared = [...(words['any'] ?? []), ...(words['en'] ?? [])]
  return [...(words[language] ?? tellingWords(words)), ...shared].map((word) => [word, cue] as const)
}
