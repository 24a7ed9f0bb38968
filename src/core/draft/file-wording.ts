import type { WordingRule } from './wording-rules.ts'

/** The company's own words in the language of a letter, by the field they stand in. */
export type FileWording = Readonly<
  Record<
    'payment' | 'warranty' | 'sampleNote' | 'packing' | 'factory' | 'capacity' | 'specName' | 'closureName',
    (text: string) => string
  >
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

/** How the company's phrases read in a language; a phrase the rules do not cover completely stays as written. */
export function wordingFor(language: string, wordings: readonly WordingRule[]): FileWording {
  const worded = (field: WordingRule['field']) => {
    const rules = wordings.filter((rule) => rule.field === field)
    const matches = rules.map(({ match, words }) => ({
      pattern: new RegExp(`^(?:${match})$`, 'iu'),
      words: new Map(Object.entries(words)).get(language),
    }))
    return (text: string): string => {
      if (text.length > LONGEST) return text
      const clauses = text.split(field === 'packing' ? /[;,] / : '; ').map((clause) => wordedClause(clause))
      return clauses.includes(undefined) ? text : clauses.join(field === 'packing' ? comma(language) : '; ')
    }
    function wordedClause(clause: string): string | undefined {
      for (const { pattern, words } of matches) {
        const groups = pattern.exec(clause)?.groups
        if (groups && words) return filled(words, groups, language)
      }
      return undefined
    }
  }
  return {
    ...AS_WRITTEN,
    payment: worded('payment'),
    warranty: worded('warranty'),
    sampleNote: worded('sampleNote'),
    packing: worded('packing'),
    factory: worded('factory'),
  }
}

function filled(words: string, groups: Record<string, string>, language: string): string {
  return words.replace(/\{([a-z]+)(\|[^{}]+)?\}/gu, (_, name: string, forms: string | undefined) => {
    const value = groups[name] ?? ''
    return forms ? counted(value, forms, language) : inFigures(value, language)
  })
}

function counted(value: string, forms: string, language: string): string {
  const category = new Intl.PluralRules(language).select(numberOf(value))
  const byCategory = new Map(
    forms
      .slice(1)
      .split('|')
      .map((form) => [form.split(' ')[0], form.replace(/^\S+ /u, '')]),
  )
  return byCategory.get(category) ?? byCategory.get('other') ?? ''
}

/** Values that are no numbers, such as a city or a currency, stay. */
function inFigures(value: string, language: string): string {
  const number = numberOf(value)
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language
  return Number.isNaN(number) ? value : new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(number)
}

function numberOf(value: string): number {
  return /^\d/u.test(value) ? Number(value.replaceAll(',', '')) : Number.NaN
}

function comma(language: string): string {
  return { ar: '، ', zh: '，', ja: '、' }[language] ?? ', '
}
