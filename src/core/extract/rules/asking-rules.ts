import { z } from 'zod'
import { type Lexicon, marked } from '../../words/lexicon.ts'
import {
  allWords,
  builtOnce,
  inLanguage,
  tellingWords,
  type WordsByLanguage,
  wordsByLanguage,
} from '../../words/word-lists.ts'

const example = z.strictObject({ text: z.string(), language: z.string(), goods: z.string().optional() })
const said = z.strictObject({ because: z.string().min(1), example, words: wordsByLanguage })

/** `rules/asking.yaml`: how buyers ask, want, and tell of themselves. */
export const askingRulesSchema = z.strictObject({
  asking: said,
  wanting: said,
  telling: said,
  courtesy: said,
  vague: said,
  thanks: said,
  thanked: said,
  echo: said,
  addressing: said,
  including: said,
  per: said,
  without: said,
  inquiring: said,
  joining: said,
  turning: said,
  arriving: said,
  fitting: said,
  belonging: said,
})
export type AskingRules = z.infer<typeof askingRulesSchema>

export interface AskingWords {
  readonly asking: (language: string) => Lexicon<true>
  readonly wanting: Lexicon<true>
  readonly telling: Lexicon<true>
  readonly courtesy: Lexicon<true>
  readonly vague: Lexicon<true>
  readonly thanks: Lexicon<true>
  readonly thanked: Lexicon<true>
  readonly echo: Lexicon<true>
  readonly addressing: Lexicon<true>
  readonly including: Lexicon<true>
  readonly per: Lexicon<true>
  readonly without: Lexicon<true>
  readonly inquiring: (language: string) => Lexicon<true>
  readonly joining: (language: string) => Lexicon<true>
  readonly turning: (language: string) => Lexicon<true>
  readonly arriving: Lexicon<true>
  readonly fitting: Lexicon<true>
  readonly belonging: Lexicon<true>
}

export const askingWords = builtOnce(
  (rules: AskingRules): AskingWords => ({
    asking: inLanguage((language) => marked(wordsOf(rules.asking.words, language))),
    wanting: marked(allWords(rules.wanting.words)),
    telling: marked(allWords(rules.telling.words)),
    courtesy: marked(allWords(rules.courtesy.words)),
    vague: marked(allWords(rules.vague.words)),
    thanks: marked(allWords(rules.thanks.words)),
    thanked: marked(allWords(rules.thanked.words)),
    echo: marked(allWords(rules.echo.words)),
    addressing: marked(allWords(rules.addressing.words)),
    including: marked(allWords(rules.including.words)),
    per: marked(allWords(rules.per.words)),
    without: marked(allWords(rules.without.words)),
    inquiring: inLanguage((language) => marked(wordsOf(rules.inquiring.words, language))),
    joining: inLanguage((language) => marked(wordsOf(rules.joining.words, language))),
    turning: inLanguage((language) => marked(wordsOf(rules.turning.words, language))),
    arriving: marked(allWords(rules.arriving.words)),
    fitting: marked(allWords(rules.fitting.words)),
    belonging: marked(allWords(rules.belonging.words)),
  }),
)

/** The words of one language and of English, which buyers of all languages mix in. */
function wordsOf(words: WordsByLanguage, language: string): string[] {
  return [...(words[language] ?? tellingWords(words)), ...(words['en'] ?? [])]
}
