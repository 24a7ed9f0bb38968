import { z } from 'zod'
import { type Lexicon, lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce, wordsByLanguage } from '../../words/word-lists.ts'

const words = z.array(z.string().min(1))

/** `rules/certificates.yaml`: certificates and marks by name, and the words that tell a paper asked for from a mere standard. */
export const certificateRulesSchema = z.strictObject({
  because: z.string().min(1),
  examples: z.array(z.strictObject({ text: z.string(), names: words })),
  /** Family, then name, then how else it is written. */
  families: z.record(z.string(), z.record(z.string(), words)),
  conditional: z.strictObject({ because: z.string().min(1), names: z.record(z.string(), words) }),
  proof: wordsByLanguage,
  /** Of these, the words for a paper or mark: capitals beside them are its name, known to us or not. */
  papers: words,
  /** Words right after which a standard is asked for. */
  demand: words,
  /** Words after which a standard says how the goods are built. */
  accordingTo: words,
  /** Words that may stand between such words, or words of need, and the name. */
  articles: words,
  /** Words by which a sentence goes on without telling more of a name. */
  goingOn: words,
  /** Words between the names of a list. */
  joints: words,
  /** What the buyer or an inspector sees to. */
  handled: words,
  /** What the buyer says of its own certificates. */
  own: words,
  /** Capitals that stand beside words of proof and name no certificate. */
  notNames: words,
})
export type CertificateRules = z.infer<typeof certificateRulesSchema>

/** A name of a certificate in one spelling. */
export interface Mark {
  readonly name: string
  /** Short, so it counts in capitals only, unless a word of proof stands beside it. */
  readonly capitals: boolean
  /** Counts beside a word of proof only. */
  readonly conditional: boolean
}

export interface CertificateWords {
  readonly marks: Lexicon<Mark>
  readonly proof: Lexicon<true>
  readonly papers: Lexicon<true>
  readonly demand: Lexicon<true>
  readonly accordingTo: Lexicon<true>
  readonly articles: Lexicon<true>
  readonly goingOn: Lexicon<true>
  readonly joints: ReadonlySet<string>
  readonly handled: Lexicon<true>
  readonly own: Lexicon<true>
  readonly notNames: ReadonlySet<string>
}

export const certificateWords = builtOnce(
  (rules: CertificateRules): CertificateWords => ({
    marks: lexicon(marksOf(rules)),
    proof: marked(allWords(rules.proof)),
    papers: marked(rules.papers),
    demand: marked(rules.demand),
    accordingTo: marked(rules.accordingTo),
    articles: marked(rules.articles),
    goingOn: marked(rules.goingOn),
    joints: new Set(rules.joints),
    handled: marked(rules.handled),
    own: marked(rules.own),
    notNames: new Set(rules.notNames),
  }),
)

/** Of spellings that fold alike one in small letters counts, since it needs no capitals. */
function marksOf({ families, conditional }: CertificateRules): (readonly [string, Mark])[] {
  const sure = Object.values(families).flatMap((family) => spellingsOf(family, false))
  return [...sure, ...spellingsOf(conditional.names, true)].sort(
    ([, one], [, other]) => Number(one.capitals) - Number(other.capitals),
  )
}

function spellingsOf(family: Readonly<Record<string, readonly string[]>>, conditional: boolean) {
  return Object.entries(family).flatMap(([name, others]) =>
    [name, ...others].map((one) => entry(one, name, conditional)),
  )
}

function entry(spelling: string, name: string, conditional: boolean): readonly [string, Mark] {
  return [spelling, { name, capitals: /^[\p{Lu}\p{N}\s./-]{1,5}$/u.test(spelling), conditional }]
}
