import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { readingOrder } from '../../core/desk-language.ts'

/** What the rules say in English, in another language: names of rules, and sentences by their English. */
interface BookFile {
  readonly names: Readonly<Record<string, string>>
  readonly sentences: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<string, string>>
  /** What the server says beyond the rules: faults of files, why a mail was not read or did not leave. */
  readonly told: Readonly<Record<string, string>>
}

/** A sentence with values: fixed words and names of values by turns, and the words for it. */
interface Template {
  readonly parts: readonly string[]
  readonly words: string
}

interface Book {
  readonly names: ReadonlyMap<string, string>
  readonly sentences: ReadonlyMap<string, string>
  readonly told: ReadonlyMap<string, string>
  readonly sentenceTemplates: readonly Template[]
  readonly evidenceTemplates: readonly Template[]
  readonly toldTemplates: readonly Template[]
}

const BLANK = /\{\{(\w+)\}\}/g

const FILES = import.meta.glob<Partial<BookFile>>('../locales/rules.*.json', { eager: true, import: 'default' })
const BOOKS: ReadonlyMap<string, Book> = new Map(
  Object.entries(FILES).map(([path, file]) => [/rules\.([\w-]+)\.json$/.exec(path)?.[1] ?? '', bookOf(file)]),
)

interface Reasons {
  readonly reason: (english: string) => string
  readonly evidence: (english: string) => string
  readonly told: (english: string) => string
  readonly ruleName: (rule: string) => string
}

/** Says the rules' reasons and names in the language of the desk. */
export function useReasons(): Reasons {
  const { t, i18n } = useTranslation()
  const books = booksFor(i18n.language)
  return {
    reason: (english) => reasonIn(books, english, t),
    evidence: (english) => evidenceIn(books, english, t),
    told: (english) => toldIn(books, english, t),
    ruleName: (rule) => found(books, ({ names }) => names.get(rule)) ?? rule.replaceAll('_', ' '),
  }
}

/** The books a reader of this language reads, best first; none for English, in which the rules speak. */
export function booksFor(language: string, books: ReadonlyMap<string, Book> = BOOKS): readonly Book[] {
  return readingOrder(language).flatMap((tag) => books.get(tag) ?? [])
}

/** A book as its file has it; any part of it may be missing. */
export function bookOf({ names = {}, sentences = {}, evidence = {}, told = {} }: Partial<BookFile>): Book {
  return {
    names: new Map(Object.entries(names)),
    sentences: new Map(Object.entries(sentences)),
    sentenceTemplates: templatesOf(sentences),
    evidenceTemplates: templatesOf(evidence),
    toldTemplates: templatesOf(told),
    told: new Map(Object.entries(told)),
  }
}

/**
 * A reason in other words, found by its English sentence: rules, also those of old receipts, say why in English.
 * A sentence that a manager changed has no other words and stays as it was written.
 */
export function reasonIn(books: readonly Book[], english: string, t: TFunction): string {
  return found(books, (book) => sentence(book, english, t) ?? twoSentences(book, english, t)) ?? english
}

/** Evidence in other words where it was counted in our books; the words of a mail stay as they are. */
export function evidenceIn(books: readonly Book[], english: string, t: TFunction): string {
  return found(books, ({ evidenceTemplates }) => filledIn(english, evidenceTemplates, t)) ?? english
}

/** What the server told, in other words; what a mail server or a person wrote in it stays. */
export function toldIn(books: readonly Book[], english: string, t: TFunction): string {
  return (
    found(books, ({ told, toldTemplates }) => told.get(english) ?? filledIn(english, toldTemplates, t)) ??
    reasonIn(books, english, t)
  )
}

function found(books: readonly Book[], look: (book: Book) => string | undefined): string | undefined {
  for (const book of books) {
    const words = look(book)
    if (words !== undefined) return words
  }
  return undefined
}

function sentence(book: Book, english: string, t: TFunction): string | undefined {
  return book.sentences.get(english) ?? filledIn(english, book.sentenceTemplates, t)
}

/** Some reasons are two sentences of the rules, one after the other. */
function twoSentences(book: Book, english: string, t: TFunction): string | undefined {
  for (let end = english.indexOf('. '); end >= 0; end = english.indexOf('. ', end + 1)) {
    const first = sentence(book, english.slice(0, end + 1), t)
    const second = first === undefined ? undefined : sentence(book, english.slice(end + 2), t)
    if (first !== undefined && second !== undefined) return first + second
  }
  return undefined
}

/** Values that the desk has a word for, as `group.market`, are said by it. */
function filledIn(english: string, templates: readonly Template[], t: TFunction): string | undefined {
  for (const { parts, words } of templates) {
    const values = valuesIn(english, parts)
    if (values !== null)
      return words.replaceAll(BLANK, (_, name: string) => {
        const value = values.get(name) ?? ''
        return t(`${name}.${value}`, { defaultValue: value })
      })
  }
  return undefined
}

/** What stands between the fixed words of a template, by name; null when the words are others. A `count` is a number. */
function valuesIn(english: string, [head = '', ...rest]: readonly string[]): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>()
  let from = head.length
  for (let place = 0; place < rest.length; place += 2) {
    const [name = '', after = ''] = rest.slice(place, place + 2)
    const isLast = place + 2 === rest.length
    const to = isLast ? english.length - after.length : english.indexOf(after, from)
    const value = english.slice(from, Math.max(from, to))
    if (value === '' || (name === 'count' && !/^\d+$/.test(value))) return null
    values.set(name, value)
    from = to + after.length
  }
  return english.startsWith(head) && english.endsWith(rest.at(-1) ?? '') ? values : null
}

function templatesOf(sentences: Readonly<Record<string, string>>): readonly Template[] {
  return Object.entries(sentences)
    .filter(([english]) => english.includes('{{'))
    .map(([english, words]) => ({ parts: english.split(BLANK), words }))
}
