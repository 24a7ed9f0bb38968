import { z } from 'zod'
import { type Lexicon, marked } from '../words/lexicon.ts'
import { builtOnce, inLanguage, tellingWords, wordsByLanguage } from '../words/word-lists.ts'
import { SITUATIONS } from './situation.ts'

/** What a mail's words tell of the letter it calls for. */
export const SIGNS = [
  'furious',
  'proof',
  'changed_trade',
  'late',
  'invitation',
  'cheaper',
  'thinking',
  'free_sample',
  'similar',
  'newcomer',
  'middleman',
] as const
export type Sign = (typeof SIGNS)[number]

const sign = z.strictObject({
  because: z.string().min(1),
  example: z.strictObject({ language: z.string().length(2), text: z.string().min(1) }),
  words: wordsByLanguage,
})

/** The content of `situations.yaml`: the words that tell a situation. */
export const situationRulesSchema = z.strictObject({
  signs: z.record(z.enum(SIGNS), sign),
  /** Letters that a manager approves, each with the reason. */
  managers: z.partialRecord(z.enum(SITUATIONS), z.string().min(1)),
})
export type SituationRules = z.output<typeof situationRulesSchema>

/** The words of one language for each sign; a language without words of its own is heard by the longer ones of all. */
export const signWords = builtOnce(({ signs }: SituationRules) =>
  inLanguage((language): Record<Sign, Lexicon<true>> => {
    const of = (one: Sign) => marked(signs[one].words[language] ?? tellingWords(signs[one].words))
    return {
      furious: of('furious'),
      proof: of('proof'),
      changed_trade: of('changed_trade'),
      late: of('late'),
      invitation: of('invitation'),
      cheaper: of('cheaper'),
      thinking: of('thinking'),
      free_sample: of('free_sample'),
      similar: of('similar'),
      newcomer: of('newcomer'),
      middleman: of('middleman'),
    }
  }),
)
