import { bySpelling, filledPhrase, knownPhrase } from './wording-phrase.ts'
import type { TradeWord, WordingLanguage, WordingRule, Wordings } from './wording-rules.ts'

/** The company's own words in the language of a letter, by the field they stand in. */
export type FileWording = Readonly<
  Record<WordingRule['field'][number] | 'specName' | 'closureName', (text: string) => string>
>

const asWritten = (text: string): string => text

export const AS_WRITTEN: FileWording = {
  payment: asWritten,
  warranty: asWritten,
  sampleNote: asWritten,
  packing: asWritten,
  factory: asWritten,
  capacity: asWritten,
  specName: asWritten,
  closureName: asWritten,
}

/** A longer phrase is left as the company wrote it. */
const LONGEST = 300

/**
 * How the company's phrases read in a language. What the rules do not cover completely, and what is in that language
 * already, stays as written.
 */
export function wordingFor(
  language: string,
  { wordings, specNames }: { readonly wordings: Wordings; readonly specNames: readonly TradeWord[] },
): FileWording {
  if (!isWordingLanguage(language)) return AS_WRITTEN
  const unlessOurs = (word: (text: string) => string | undefined) => (text: string) =>
    text.length > LONGEST || languageOf(text) === language ? text : (word(text) ?? text)
  const phrases = (field: WordingRule['field'][number]) =>
    unlessOurs((text) => clausesIn(language, text, (clause) => phraseIn(language, clause, field, wordings)))
  return {
    payment: phrases('payment'),
    warranty: phrases('warranty'),
    sampleNote: phrases('sampleNote'),
    packing: phrases('packing'),
    factory: phrases('factory'),
    capacity: phrases('capacity'),
    specName: (name) => unlessOurs((text) => nameIn(language, text, specNames))(unfolded(name)),
    closureName: unlessOurs((text) => nameIn(language, beforeBracket(text), wordings.words.closure ?? [])),
  }
}

/** Between clauses, the widest first: how the files write it, and how the languages do. */
const JOINTS = [
  { written: /; |；/u, in: { fr: ' ; ', zh: '；', ja: '；', ar: '؛ ' }, else: '; ' },
  { written: /, |，/u, in: { zh: '，', ja: '、', ar: '، ' }, else: ', ' },
  {
    written: / or |或者?/u,
    in: {
      es: ' o ',
      pt: ' ou ',
      fr: ' ou ',
      de: ' oder ',
      it: ' o ',
      ru: ' или ',
      tr: ' veya ',
      ar: ' أو ',
      zh: '或',
      ja: 'または',
      ko: ' 또는 ',
    },
    else: ' or ',
  },
] as const

/** A phrase is known as a whole, or each of its clauses is. */
function clausesIn(
  language: WordingLanguage,
  text: string,
  word: (clause: string) => string | undefined,
  depth = 0,
): string | undefined {
  const whole = word(text)
  const joint = JOINTS[depth]
  if (whole !== undefined || joint === undefined) return whole
  const clauses = text.split(joint.written).map((clause) => clausesIn(language, clause, word, depth + 1))
  if (clauses.includes(undefined)) return undefined
  return clauses.join(new Map<string, string>(Object.entries(joint.in)).get(language) ?? joint.else)
}

function phraseIn(
  language: WordingLanguage,
  clause: string,
  field: WordingRule['field'][number],
  wordings: Wordings,
): string | undefined {
  const phrase = knownPhrase(clause, field, wordings)
  return phrase ? filledPhrase(phrase, language, wordings) : undefined
}

function nameIn(language: WordingLanguage, name: string, entries: readonly TradeWord[]): string | undefined {
  return bySpelling(entries).get(name.toLowerCase())?.[language]
}

/** A closure's name without what is said of it: "Spring Festival (the workshop too)". */
function beforeBracket(name: string): string {
  return name.split(/[(（]/u)[0]?.trim() ?? ''
}

/** "keepsHot" and "keeps_hot" are words run together; "pH" and "SO2" are not. */
function unfolded(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=\p{Ll}{2})\p{Lu}(?=\p{Ll})/gu, (letter) => ` ${letter.toLowerCase()}`)
}

/** Files are written in English or Chinese. */
function languageOf(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
}

const LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'ru',
  'tr',
  'ar',
  'zh',
  'ja',
  'ko',
] as const satisfies readonly WordingLanguage[]

function isWordingLanguage(language: string): language is WordingLanguage {
  return LANGUAGES.some((one) => one === language)
}
