import { z } from 'zod'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../../words/word-lists.ts'

const said = {
  because: z.string().min(1),
  example: z.strictObject({ text: z.string(), answers: z.array(z.string()) }),
}

/** `rules/answering.yaml`: how buyers answer our numbered questions by their choices. */
export const answeringRulesSchema = z.strictObject({
  ordinals: z.strictObject({ ...said, words: z.record(z.string().regex(/^[1-9]$/), z.array(z.string())) }),
  fillers: z.strictObject({ ...said, words: wordsByLanguage }),
  joining: z.strictObject({ ...said, words: z.array(z.string()) }),
  letters: z.strictObject({ ...said, words: z.record(z.enum(['a', 'b', 'c', 'd']), z.array(z.string().length(1))) }),
  /** What looks like an answer and is none. */
  traps: z.array(z.string()),
})
export type AnsweringRules = z.infer<typeof answeringRulesSchema>

export interface AnsweringWords {
  /** Ordinals by their number. */
  readonly ordinals: Lexicon<string>
  readonly fillers: Lexicon<true>
  readonly joining: Lexicon<true>
  /** Letters of other scripts, folded, by ours. */
  readonly letters: ReadonlyMap<string, string>
}

export const answeringWords = builtOnce(
  ({ ordinals, fillers, joining, letters }: AnsweringRules): AnsweringWords => ({
    ordinals: lexicon(
      Object.entries(ordinals.words).flatMap(([digit, words]) => words.map((word) => [word, digit] as const)),
    ),
    fillers: marked(allWords(fillers.words)),
    joining: marked(joining.words),
    letters: new Map(Object.entries(letters.words).flatMap(([ours, theirs]) => theirs.map((one) => [one, ours]))),
  }),
)
