import { z } from 'zod'
import { POINT_TYPES, type PointType } from '../inquiry.ts'
import { type Lexicon, lexicon } from '../words/lexicon.ts'
import { builtOnce, inLanguage, type WordsByLanguage, wordsByLanguage } from '../words/word-lists.ts'

/** `rules/points.yaml`: what a buyer may ask. */
export const pointRulesSchema = z.array(
  z.strictObject({
    type: z.enum(POINT_TYPES),
    because: z.string().min(1),
    example: z.strictObject({ text: z.string(), language: z.string() }),
    /** Make a point in a sentence that asks. */
    cues: wordsByLanguage,
    /** Make a point in any sentence. */
    alone: wordsByLanguage.default({}),
  }),
)
export type PointRules = z.infer<typeof pointRulesSchema>

/** What a cue speaks of, and whether it asks by itself. */
export interface Cue {
  readonly type: PointType
  readonly alone: boolean
}

/** The cues of one language, of English, and those that all languages share. */
export const pointCues = builtOnce((rules: PointRules) =>
  inLanguage(
    (language): Lexicon<Cue> =>
      lexicon([
        ...rules.flatMap(({ type, alone }) => cuesOf(alone, language, { type, alone: true })),
        ...rules.flatMap(({ type, cues }) => cuesOf(cues, language, { type, alone: false })),
      ]),
  ),
)

function cuesOf(words: WordsByLanguage, language: string, cue: Cue): (readonly [string, Cue])[] {
  const languages = [...new Set([language, 'any', 'en'])]
  return languages.flatMap((one) => (words[one] ?? []).map((word) => [word, cue] as const))
}
