import { builtOnce } from '../../words/word-lists.ts'
import {
  patternOf,
  spellingsOf,
  type TradeWord,
  type WordingLanguage,
  type WordingRule,
  type Wordings,
} from './wording-rules.ts'

/** A phrase of the files that was recognised: the words of its rule, and what stood in the slots. */
export interface KnownPhrase {
  readonly words: WordingRule['words']
  readonly found: Readonly<Record<string, string>>
}

/** Recognises a whole phrase of a field, or not at all. */
export function knownPhrase(text: string, field: WordingRule['field'][number], wordings: Wordings): KnownPhrase | null {
  for (const { fields, pattern, words } of patternsOf(wordings)) {
    const match = fields.includes(field) ? pattern.exec(text) : null
    const found = { ...match?.groups }
    if (match && isName(found.name ?? '')) return { words, found }
  }
  return null
}

/** The words of a phrase in a language, its slots filled: figures in that language's form, nouns by their number. */
export function filledPhrase({ words, found }: KnownPhrase, language: WordingLanguage, wordings: Wordings): string {
  return words[language].replaceAll(
    /\{([a-z]+\d?)(?: ([a-z]+\d?))?\}/gu,
    (_, slot: string, noun: string | undefined) => {
      const value = found[slot] ?? ''
      if (noun === undefined) return valueIn(language, slot, value, wordings)
      return counted(language, value, wordIn(language, noun, found[noun] ?? '', wordings))
    },
  )
}

const patternsOf = builtOnce(({ words, phrases }: Wordings) =>
  phrases.flatMap((phrase) =>
    phrase.match.map((match) => ({ fields: phrase.field, words: phrase.words, pattern: patternOf(match, words) })),
  ),
)

const entriesOf = builtOnce(
  (words: Wordings['words']) => new Map(Object.entries(words).map(([kind, entries]) => [kind, bySpelling(entries)])),
)

/** Words by each of their spellings, in small letters. */
export const bySpelling = builtOnce(
  (entries: readonly TradeWord[]) =>
    new Map(entries.flatMap((entry) => spellingsOf(entry).map((spelling) => [spelling.toLowerCase(), entry] as const))),
)

/** A place is written with capitals: "in two halls" is none. */
function isName(text: string): boolean {
  return text.split(/[ ,]+/u).every((part) => !/^\p{Ll}/u.test(part))
}

function valueIn(language: WordingLanguage, slot: string, value: string, { words }: Wordings): string {
  const kind = kindOf(slot)
  if (kind === 'n') return figures(language, value)
  if (kind === 'money') return money(language, value)
  return words[kind] === undefined ? value : (wordIn(language, slot, value, { words }).split('|').at(-1) ?? value)
}

function wordIn(language: WordingLanguage, slot: string, value: string, { words }: Pick<Wordings, 'words'>): string {
  return entriesOf(words).get(kindOf(slot))?.get(value.toLowerCase())?.[language] ?? value
}

function kindOf(slot: string): string {
  return slot.replace(/\d$/u, '')
}

const FORMS: Readonly<Partial<Record<WordingLanguage, readonly Intl.LDMLPluralRule[]>>> = {
  ru: ['one', 'few', 'many'],
  ar: ['one', 'two', 'few', 'many', 'other'],
}

/** Arabic says one and two by the form of the noun, without the figure. */
function counted(language: WordingLanguage, value: string, forms: string): string {
  const all = forms.split('|')
  const last = value.split(/[-–~]/u).at(-1) ?? ''
  const category = new Intl.PluralRules(language).select(Number(last.replaceAll(/[, ]/gu, '')))
  const at = (FORMS[language] ?? ['one', 'other']).indexOf(category)
  const noun = all[at] ?? all.at(-1) ?? ''
  if (language === 'ar' && all.length > 2 && (value === '1' || value === '2')) return noun
  return `${figures(language, value)}${['zh', 'ja', 'ko'].includes(language) ? '' : ' '}${noun}`
}

function figures(language: WordingLanguage, value: string): string {
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 4 })
  const ends = value.split(/[-–~]/u).map((end) => format.format(Number(end.replaceAll(/[, ]/gu, ''))))
  return ends.join('–')
}

function money(language: WordingLanguage, value: string): string {
  const code = value.slice(0, 3).toUpperCase()
  const currency = /^[A-Z]{3}$/u.test(code) ? code : value.startsWith('€') ? 'EUR' : 'USD'
  const format = new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger',
  })
  // Arabic marks its direction, which a letter does by its lines.
  return format.format(Number(value.replaceAll(/[^\d.]/gu, ''))).replaceAll('\u200f', '')
}

function localeOf(language: WordingLanguage): string {
  return { ar: 'ar-u-nu-latn', pt: 'pt-BR', en: 'en-GB', zh: 'zh-CN' }[language as string] ?? language
}
