import { z } from 'zod'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../../words/word-lists.ts'

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
    /** Those of one country. */
    countries: z.record(z.string().regex(/^[A-Z]{2}$/), words),
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
  /** Small words within the names of firms. */
  links: z.strictObject({ because, example: z.string(), words }),
  /** Between a position and the firm. */
  workingFor: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  /** After the name of a firm that begins a sentence. */
  copulas: z.strictObject({ because, example: z.string(), words: wordsByLanguage }),
  /** Between a firm and the person who belongs to it. */
  belongings: z.strictObject({ because, example: z.string(), words }),
  /** Small words within the names of persons. */
  particles: z.strictObject({ because, example: z.string(), words }),
  /** Before the name of a firm that begins a sentence. */
  articles: z.strictObject({ because, example: z.string(), words }),
  /** In scripts without blanks, behind a name. */
  caseMarks: z.strictObject({ because, example: z.string(), words }),
  /** Words that no longer belong to the name, in scripts without capitals. */
  afterFirm: z.strictObject({ because, example: z.string(), words }),
  honorifics: z.strictObject({ because, example: z.string(), words }),
  sections: z.strictObject({ because, example: z.string(), words }),
  /** Behind a name, before where its bearer is from. */
  origins: z.strictObject({ because, example: z.string(), words }),
  /** Within a From name, between person and firm. */
  displayed: z.strictObject({ because, example: z.string(), words }),
  /** After a name of one word. */
  nameFollowers: z.strictObject({ because, example: z.string(), words }),
  familyFirst: z.strictObject({ because, example: z.string(), languages: words }),
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
  readonly countryForms: Lexicon<string>
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
  readonly links: ReadonlySet<string>
  readonly workingFor: Marks
  readonly copulas: Marks
  readonly belongings: Marks
  readonly particles: Marks
  readonly articles: ReadonlySet<string>
  readonly caseMarks: Marks
  readonly afterFirm: ReadonlySet<string>
  readonly honorifics: Marks
  readonly sections: Marks
  readonly origins: Marks
  readonly displayed: Marks
  readonly nameFollowers: Marks
  readonly familyFirst: ReadonlySet<string>
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
    countryForms: lexicon(
      Object.entries(rules.legalForms.countries).flatMap(([country, forms]) =>
        forms.map((form) => [undotted(form), country] as const),
      ),
    ),
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
    links: new Set(rules.links.words),
    workingFor: marked(allWords(rules.workingFor.words)),
    copulas: marked(allWords(rules.copulas.words)),
    belongings: marked(rules.belongings.words),
    particles: marked(rules.particles.words),
    articles: new Set(rules.articles.words),
    caseMarks: marked(rules.caseMarks.words),
    afterFirm: new Set(rules.afterFirm.words),
    honorifics: marked(rules.honorifics.words),
    sections: marked(rules.sections.words),
    origins: marked(rules.origins.words),
    displayed: marked(rules.displayed.words),
    nameFollowers: marked(rules.nameFollowers.words),
    familyFirst: new Set(rules.familyFirst.languages),
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
