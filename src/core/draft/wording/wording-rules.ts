import { z } from 'zod'

const FIELDS = ['payment', 'warranty', 'sampleNote', 'packing', 'factory', 'capacity'] as const

const word = z.string().min(1)
const byLanguage = {
  en: word,
  es: word,
  pt: word,
  fr: word,
  de: word,
  it: word,
  ru: word,
  tr: word,
  ar: word,
  zh: word,
  ja: word,
  ko: word,
}

/** A word in every language; `also` are further ways to write it. A noun that is counted has a form for each plural category. */
const tradeWord = z.strictObject({ ...byLanguage, also: z.array(word).default([]) })

const wordingRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters and hyphens'),
  field: z.array(z.enum(FIELDS)).min(1),
  /** Regular expressions, each for a whole phrase; `{n}`, `{money}`, `{name}`, `{goods}` and the kinds of words are its slots. */
  match: z.array(word).min(1),
  /** `{unit}` is what was found, `{n unit}` the noun counted by the number. */
  words: z.strictObject(byLanguage),
  because: word,
  /** How a phrase reads in some of the languages. */
  examples: z.array(z.strictObject({ text: word, ...z.strictObject(byLanguage).partial().shape })).min(1),
})

/** The content of `wordings.yaml`. */
export const wordingsSchema = z
  .strictObject({
    words: z.record(z.string().regex(/^[a-z]+$/), z.array(tradeWord).min(1)),
    phrases: z.array(wordingRule),
  })
  .superRefine(({ words, phrases }, context) => {
    for (const [at, { match }] of phrases.entries())
      for (const [which, source] of match.entries())
        if (!compiles(source, words))
          context.addIssue({
            code: 'custom',
            path: ['phrases', at, 'match', which],
            message: 'expected a regular expression with known slots',
          })
  })

/** The content of `spec-names.yaml`. */
export const specNamesSchema = z.array(tradeWord)

export type Wordings = z.output<typeof wordingsSchema>
export type WordingRule = z.output<typeof wordingRule>
export type TradeWord = z.output<typeof tradeWord>
export type WordingLanguage = keyof typeof byLanguage

const SLOT = /\{([a-z]+)(\d?)\}/gu

const NUMBER = String.raw`\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?`

/** What fills a slot beside the words of the file. */
const VALUES = new Map([
  ['n', `${NUMBER}(?: ?[-–~] ?${NUMBER})?`],
  ['money', String.raw`(?:[A-Z]{3} |US\$ ?|\$ ?|€ ?)${NUMBER}`],
  ['name', String.raw`\p{L}[\p{L} ,'-]{1,50}`],
  ['goods', String.raw`\p{L}[\p{L}\d '-]{1,50}`],
])

/** A match with its slots as named groups, for a whole phrase. Throws if a slot is unknown or the expression has a fault. */
export function patternOf(match: string, words: Wordings['words']): RegExp {
  const source = match.replaceAll(
    SLOT,
    (_, kind: string, digit: string) => `(?<${kind}${digit}>${sourceOf(kind, words)})`,
  )
  return new RegExp(`^(?:${source})$`, 'iu')
}

/** All ways to write a word in a file: the forms of its English and Chinese, and what stands beside them. */
export function spellingsOf({ en, zh, also }: TradeWord): string[] {
  return [en, zh].flatMap((forms) => forms.split('|')).concat(also)
}

function sourceOf(kind: string, words: Wordings['words']): string {
  const value = VALUES.get(kind)
  if (value !== undefined) return value
  const entries = words[kind]
  if (entries === undefined) throw new Error(`no words of the kind ${kind}`)
  const spellings = [...new Set(entries.flatMap(spellingsOf).map((spelling) => spelling.toLowerCase()))]
  return spellings
    .toSorted((one, other) => other.length - one.length)
    .map((spelling) => spelling.replaceAll(/[.*+?()[\]{}|^$\\/]/gu, String.raw`\$&`))
    .join('|')
}

function compiles(source: string, words: Wordings['words']): boolean {
  try {
    return patternOf(source, words) instanceof RegExp
  } catch {
    return false
  }
}
