import { z } from 'zod'
import { WEEKDAYS } from '../../company.ts'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { builtOnce, inLanguage, type WordsByLanguage, wordsByLanguage } from '../../words/word-lists.ts'

/** What words do in a sentence: bind us, bind us only if, or tell something that is no promise. */
const ROLES = ['commitment', 'condition', 'apart'] as const
/** Days that are named from today, or by their weekday. `none` only looks like one. */
const DAYS = ['today', 'tomorrow', 'after_tomorrow', 'none', ...WEEKDAYS] as const
export type NamedDay = (typeof DAYS)[number]

const group = z.strictObject({ because: z.string().min(1), words: wordsByLanguage })

/** The content of `promises.yaml`: the words by which a letter of ours binds us to a day. */
export const promiseRulesSchema = z.strictObject({
  groups: z.record(z.enum(ROLES), group),
  days: z.record(z.enum(DAYS), wordsByLanguage),
  /** Words that put a weekday into the week after this one. */
  nextWeek: wordsByLanguage,
  /** Letters written on Monday, 2026-11-23 at ten in our office, and the day each binds us to; null for none. */
  examples: z.array(
    z.strictObject({
      language: z.string().length(2),
      text: z.string().min(1),
      due: z.string().nullable(),
    }),
  ),
})
export type PromiseRules = z.output<typeof promiseRulesSchema>

/** The words of one language, ready to be looked for. */
interface PromiseWords {
  readonly commitment: Lexicon<true>
  readonly condition: Lexicon<true>
  readonly apart: Lexicon<true>
  readonly days: Lexicon<NamedDay>
  readonly nextWeek: Lexicon<true>
}

/** The words of a language that make a promise. */
export const promiseWords = builtOnce(({ groups, days, nextWeek }: PromiseRules) =>
  inLanguage((language): PromiseWords => {
    const of = (words: WordsByLanguage) => words[language] ?? []
    return {
      commitment: marked(of(groups.commitment.words)),
      condition: marked(of(groups.condition.words)),
      apart: marked(of(groups.apart.words)),
      days: lexicon(DAYS.flatMap((day) => of(days[day]).map((word) => [word, day] as const))),
      nextWeek: marked(of(nextWeek)),
    }
  }),
)
