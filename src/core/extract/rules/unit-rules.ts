import { z } from 'zod'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../../words/word-lists.ts'

const quantityExample = z.strictObject({ text: z.string(), value: z.number().nullable() })
const valued = z.record(z.string().regex(/^\d+$/), z.array(z.string()))
const said = { because: z.string().min(1), example: quantityExample }

/** `rules/units.yaml`: the words by which quantities are known. */
export const unitRulesSchema = z.strictObject({
  units: z.array(
    z.strictObject({
      unit: z.string().min(1),
      /** Also measures the goods themselves, so smaller numbers of it are rather a specification. */
      from: z.number().positive().default(1),
      /** Means this unit only where goods are sold by one of these. */
      soldBy: z.array(z.string()).optional(),
      /** Big enough that one is an order: "a pallet". */
      big: z.boolean().default(false),
      /** Counts only when nothing else does. */
      sample: z.boolean().default(false),
      ...said,
      words: wordsByLanguage,
    }),
  ),
  container: z.strictObject({ ...said, words: wordsByLanguage }),
  numerals: z.strictObject({ ...said, words: valued }),
  multipliers: z.strictObject({ ...said, words: valued }),
  single: z.strictObject({ ...said, words: wordsByLanguage }),
  labels: z.strictObject({ ...said, words: wordsByLanguage }),
  leads: z.strictObject({ ...said, words: wordsByLanguage }),
  about: z.strictObject({ ...said, words: wordsByLanguage }),
  steps: z.strictObject({ ...said, before: wordsByLanguage, after: wordsByLanguage }),
  names: z.strictObject({ ...said, words: wordsByLanguage }),
  uncounted: z.strictObject({ ...said, words: wordsByLanguage }),
  beside: z.strictObject({
    ...said,
    before: z.array(z.array(z.string())),
    /** A measure with one of these behind is that of a piece. */
    each: z.array(z.string()),
    /** Between a vessel and a measure they say what one holds. */
    filled: z.array(z.string()),
    /** Between goods and containers they make both the same lot. */
    asMuchAs: z.array(z.string()),
    /** Asked before one box they ask what goes into it. */
    howMany: z.array(z.string()),
    /** Between these two a number is one that the next corrects. */
    not: wordsByLanguage,
    but: wordsByLanguage,
    /** Right before a number they make it the base of a price. */
    per: z.array(z.string()),
    rates: z.array(z.string()),
    packing: z.array(z.string()),
  }),
  sizes: z.strictObject({ ...said, words: wordsByLanguage }),
  crossings: z.strictObject({ ...said, words: z.array(z.string()) }),
  ranges: z.strictObject({
    ...said,
    words: z.array(z.string()),
    /** Before two numbers they make any "and" the middle of a range. */
    openers: z.array(z.string()),
  }),
  alternatives: z.strictObject({ ...said, words: z.array(z.string()) }),
})
export type UnitRules = z.infer<typeof unitRulesSchema>

export interface Unit {
  readonly unit: string
  readonly from: number
  readonly soldBy?: readonly string[] | undefined
  readonly big: boolean
  readonly sample: boolean
}

export interface UnitWords {
  readonly units: Lexicon<Unit>
  readonly containers: Lexicon<true>
  readonly numerals: Lexicon<number>
  readonly multipliers: Lexicon<number>
  readonly single: Lexicon<true>
  readonly labels: Lexicon<true>
  readonly leads: Lexicon<true>
  readonly about: Lexicon<true>
  readonly stepBefore: Lexicon<true>
  readonly stepAfter: Lexicon<true>
  readonly names: Lexicon<true>
  readonly uncounted: Lexicon<true>
  readonly notBefore: Lexicon<true>
  readonly each: Lexicon<true>
  readonly filled: Lexicon<true>
  readonly asMuchAs: Lexicon<true>
  readonly howMany: Lexicon<true>
  readonly not: Lexicon<true>
  readonly but: Lexicon<true>
  readonly per: Lexicon<true>
  readonly rates: Lexicon<true>
  readonly packing: Lexicon<true>
  readonly sizes: Lexicon<true>
  readonly crossings: Lexicon<true>
  readonly ranges: ReadonlySet<string>
  readonly rangeOpeners: Lexicon<true>
  readonly alternatives: ReadonlySet<string>
}

export const unitWords = builtOnce(
  (rules: UnitRules): UnitWords => ({
    units: lexicon(rules.units.flatMap((unit) => allWords(unit.words).map((word) => [word, unit] as const))),
    containers: marked(allWords(rules.container.words)),
    numerals: numbered(rules.numerals.words),
    multipliers: numbered(rules.multipliers.words),
    single: marked(allWords(rules.single.words)),
    labels: marked(allWords(rules.labels.words)),
    leads: marked(allWords(rules.leads.words)),
    about: marked(allWords(rules.about.words)),
    stepBefore: marked(allWords(rules.steps.before)),
    stepAfter: marked(allWords(rules.steps.after)),
    names: marked(allWords(rules.names.words)),
    uncounted: marked(allWords(rules.uncounted.words)),
    notBefore: marked(rules.beside.before.flat()),
    each: marked(rules.beside.each),
    filled: marked(rules.beside.filled),
    asMuchAs: marked(rules.beside.asMuchAs),
    howMany: marked(rules.beside.howMany),
    not: marked(allWords(rules.beside.not)),
    but: marked(allWords(rules.beside.but)),
    per: marked(rules.beside.per),
    rates: marked(rules.beside.rates),
    packing: marked(rules.beside.packing),
    sizes: marked(allWords(rules.sizes.words)),
    crossings: marked(rules.crossings.words),
    ranges: new Set(rules.ranges.words),
    rangeOpeners: marked(rules.ranges.openers),
    alternatives: new Set(rules.alternatives.words),
  }),
)

function numbered(words: z.infer<typeof valued>): Lexicon<number> {
  return lexicon(Object.entries(words).flatMap(([value, same]) => same.map((word) => [word, Number(value)] as const)))
}
