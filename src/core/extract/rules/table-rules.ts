import { z } from 'zod'
import { POINT_TYPES, type PointType } from '../../inquiry.ts'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../../words/word-lists.ts'

/** What a column of a request may hold. */
const COLUMNS = [
  'targetPrice',
  'moq',
  'leadTime',
  'deadline',
  'certificate',
  'terms',
  'packaging',
  'hsCode',
  'stock',
  'warranty',
  'price',
  'quantity',
  'unit',
  'specification',
  'model',
  'product',
] as const
export type Column = (typeof COLUMNS)[number]

const words = z.strictObject({
  because: z.string().min(1),
  example: z.string().min(1),
  words: z.array(z.string().min(1)),
})

/** `rules/tables.yaml`: how a request is laid out in a file. */
export const tableRulesSchema = z.strictObject({
  columns: z.array(
    z.strictObject({
      column: z.enum(COLUMNS),
      because: z.string().min(1),
      /** A heading. */
      example: z.string().min(1),
      /** The point that the column raises where its cells are left empty. */
      asks: z.enum(POINT_TYPES).optional(),
      words: wordsByLanguage,
    }),
  ),
  totals: words,
  requests: words,
  papers: words,
})
export type TableRules = z.infer<typeof tableRulesSchema>

export interface TableWords {
  /** Headings, with the column's place in the rules: the first found there counts. */
  readonly columns: Lexicon<Heading>
  readonly totals: Lexicon<true>
  readonly requests: Lexicon<true>
  readonly papers: Lexicon<true>
}

export interface Heading {
  readonly column: Column
  readonly rank: number
  readonly asks: PointType | undefined
}

export const tableWords = builtOnce(
  (rules: TableRules): TableWords => ({
    columns: lexicon(
      rules.columns.flatMap(({ column, asks, words }, rank) =>
        allWords(words).map((word) => [word, { column, rank, asks }] as const),
      ),
    ),
    totals: marked(rules.totals.words),
    requests: marked(rules.requests.words),
    papers: marked(rules.papers.words),
  }),
)
