import { z } from 'zod'
import { WEEKDAYS } from '../../weekdays.ts'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { builtOnce, inLanguage, type WordsByLanguage, wordsByLanguage } from '../../words/word-lists.ts'

/** What words do in a sentence: bind us, bind us only if, or tell something that is no promise. */
const ROLES = ['commitment', 'condition', 'apart'] as const
/** Days that are named from today, or by their weekday. `none` only looks like one. */
const DAYS = ['today', 'tomorrow', 'after_tomorrow', 'none', ...WEEKDAYS] as const
export type NamedDay = (typeof DAYS)[number]
/** What a period is counted in, or the stretch of the calendar that it is. */
const UNITS = ['hour', 'day', 'workday', 'week', 'this_week', 'next_week', 'this_month', 'next_month'] as const
/** Numbers that stand for # besides those written in words. */
const COUNTS = [...Array.from({ length: 31 }, (_, place) => place + 1), 36, 48, 72, 96]

const group = z.strictObject({ because: z.string().min(1), words: wordsByLanguage })

/** The content of `promises.yaml`: the words by which a letter of ours binds us to a day. */
export const promiseRulesSchema = z.strictObject({
  groups: z.record(z.enum(ROLES), group),
  days: z.record(z.enum(DAYS), wordsByLanguage),
  /** Words of periods, in which # stands for a number; without one they mean `count`. */
  periods: z.array(
    z.strictObject({ unit: z.enum(UNITS), count: z.number().int().min(1).max(31).default(1), words: wordsByLanguage }),
  ),
  /** Numbers in words. */
  numbers: z.record(z.string().length(2), z.record(z.string(), z.number().int().min(1).max(96))),
  /** Words by which a day ends at noon. */
  morning: wordsByLanguage,
  /** Why a moment is taken from the words. */
  because: z.strictObject({ day: z.string().min(1), period: z.string().min(1) }),
  /** Words that put a weekday into the week after this one. */
  nextWeek: wordsByLanguage,
  /** Letters written on Monday, 2026-11-23 at ten in our office, and the day, or the minute on our clock, each binds us to; null for none. */
  examples: z.array(
    z.strictObject({
      language: z.string().length(2),
      text: z.string().min(1),
      due: z.string().nullable(),
    }),
  ),
})
export type PromiseRules = z.output<typeof promiseRulesSchema>

/** A stretch of time in words. */
export interface Period {
  readonly unit: (typeof UNITS)[number]
  /** 1 for a stretch of the calendar. */
  readonly count: number
}

const NEXT_WEEK: Period = { unit: 'next_week', count: 1 }

/** The words of one language, ready to be looked for. */
interface PromiseWords {
  readonly commitment: Lexicon<true>
  readonly condition: Lexicon<true>
  readonly apart: Lexicon<true>
  readonly days: Lexicon<NamedDay>
  readonly nextWeek: Lexicon<true>
  readonly periods: Lexicon<Period>
  readonly morning: Lexicon<true>
}

/** The words of a language that make a promise. */
export const promiseWords = builtOnce(({ groups, days, nextWeek, periods, numbers, morning }: PromiseRules) =>
  inLanguage((language): PromiseWords => {
    const of = (words: WordsByLanguage) => words[language] ?? []
    return {
      commitment: marked(of(groups.commitment.words)),
      condition: marked(of(groups.condition.words)),
      apart: marked(of(groups.apart.words)),
      days: lexicon(DAYS.flatMap((day) => of(days[day]).map((word) => [word, day] as const))),
      nextWeek: marked(of(nextWeek)),
      periods: lexicon([
        ...of(nextWeek).map((word) => [word, NEXT_WEEK] as const),
        ...periods.flatMap(({ unit, count, words }) =>
          of(words).flatMap((word) => spelled(word, { unit, count }, numbers[language])),
        ),
      ]),
      morning: marked(of(morning)),
    }
  }),
)

/** A phrase with every number in the place of its #, in figures with or without a blank behind them, and in words. */
function spelled(
  phrase: string,
  period: Period,
  words: Readonly<Record<string, number>> = {},
): (readonly [string, Period])[] {
  if (!phrase.includes('#')) return [[phrase, period]]
  const figures = COUNTS.flatMap((count) => [[`${count}`, count] as const, [`${count} `, count] as const])
  return [...figures, ...Object.entries(words)].map(([number, count]) => [
    phrase.replace('#', number),
    { unit: period.unit, count },
  ])
}
