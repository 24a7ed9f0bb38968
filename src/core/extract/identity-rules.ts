import { z } from 'zod'
import { type Lexicon, lexicon } from '../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../words/word-lists.ts'

const because = z.string().min(1)
const words = z.array(z.string().min(1))

/** `rules/identity.yaml`: how a buyer's card is read. */
export const identityRulesSchema = z.strictObject({
  signOffs: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  roles: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  offices: z.strictObject({ because, example: z.string(), words }),
  legalForms: z.strictObject({
    because,
    example: z.string(),
    /** Forms that follow the name. */
    after: words,
    /** Forms that stand before it. */
    before: words,
  }),
  organisations: z.strictObject({ because, example: z.string(), words }),
  introductions: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), company: z.string() }),
    words: wordsByLanguage,
  }),
  titles: z.strictObject({ because, example: z.string(), words }),
  names: z.strictObject({ because, example: z.strictObject({ text: z.string(), name: z.string() }), words }),
  faxes: z.strictObject({ because, example: z.string(), words }),
  registrations: z.strictObject({ because, example: z.string(), words }),
})
export type IdentityRules = z.infer<typeof identityRulesSchema>

type Marks = Lexicon<true>

export interface IdentityWords {
  readonly signOffs: Marks
  readonly roles: Marks
  readonly offices: Marks
  readonly formsAfter: Marks
  readonly formsBefore: Marks
  readonly organisations: Marks
  readonly introductions: Marks
  readonly titles: Marks
  readonly names: Marks
  readonly faxes: Marks
  readonly registrations: Marks
}

export const identityWords = builtOnce(
  (rules: IdentityRules): IdentityWords => ({
    signOffs: marked(allWords(rules.signOffs.words)),
    roles: marked(allWords(rules.roles.words)),
    offices: marked(rules.offices.words),
    formsAfter: marked(rules.legalForms.after),
    formsBefore: marked(rules.legalForms.before),
    organisations: marked(rules.organisations.words),
    introductions: marked(allWords(rules.introductions.words)),
    titles: marked(rules.titles.words),
    names: marked(rules.names.words),
    faxes: marked(rules.faxes.words),
    registrations: marked(rules.registrations.words),
  }),
)

function marked(words: readonly string[]): Marks {
  return lexicon(words.map((word) => [word, true] as const))
}
