import { z } from 'zod'
import { type Lexicon, marked } from '../words/lexicon.ts'
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
  degrees: z.strictObject({ because, example: z.string(), words }),
  kinds: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  events: z.strictObject({ because, example: z.string(), words }),
  addressees: z.strictObject({ because, example: z.string(), words }),
  others: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  clients: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  /** What one says before what one has or runs. */
  having: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  callable: z.strictObject({ because, example: z.string(), words }),
  names: z.strictObject({
    because,
    example: z.strictObject({ text: z.string(), name: z.string() }),
    words,
    /** Words that follow the name. */
    after: words,
  }),
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
  readonly nameEnds: Marks
  readonly degrees: Marks
  /** What a firm does, which is no name. */
  readonly kinds: Marks
  readonly events: Marks
  readonly addressees: Marks
  /** Firms besides the writer's own. */
  readonly others: Marks
  /** Those the buyer sells to. */
  readonly clients: Marks
  /** Before what the buyer has or runs. */
  readonly having: Marks
  /** What stands before a number that can be called. */
  readonly callable: Marks
  readonly faxes: Marks
  readonly registrations: Marks
}

export const identityWords = builtOnce(
  (rules: IdentityRules): IdentityWords => ({
    signOffs: marked(allWords(rules.signOffs.words)),
    roles: marked(allWords(rules.roles.words)),
    offices: marked(rules.offices.words),
    formsAfter: marked(rules.legalForms.after.map(undotted)),
    formsBefore: marked(rules.legalForms.before),
    organisations: marked(rules.organisations.words),
    introductions: marked(allWords(rules.introductions.words)),
    titles: marked(rules.titles.words),
    names: marked(rules.names.words),
    nameEnds: marked(rules.names.after),
    degrees: marked(rules.degrees.words),
    kinds: marked(allWords(rules.kinds.words)),
    events: marked(rules.events.words),
    addressees: marked(rules.addressees.words),
    others: marked(allWords(rules.others.words)),
    clients: marked(allWords(rules.clients.words)),
    having: marked(allWords(rules.having.words)),
    callable: marked(rules.callable.words),
    faxes: marked(rules.faxes.words),
    registrations: marked(rules.registrations.words),
  }),
)


/** Dots, commas and strokes within a legal form are a matter of taste: `Co., Ltd.`, `SA de CV`, `a/s`. */
export function undotted(folded: string): string {
  return folded.replace(/[.,/·]/g, ' ')
}
