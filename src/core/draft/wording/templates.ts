import { Liquid, LiquidError, type Template } from 'liquidjs'
import { type Complaint, readRuleFile } from '../../rule-file.ts'
import type { Rules } from '../../rules.ts'
import { builtOnce, inLanguage } from '../../words/word-lists.ts'
import { PARTS, questionPart, valuesOf } from '../parts/parts.ts'
import { AS_WRITTEN, type FileWording, wordingFor } from './file-wording.ts'
import { filtersFor } from './filters.ts'
import { type LanguageWords, languageWordsSchema } from './language-words.ts'
import { isLetterLanguage, LETTER_LANGUAGE_CODES, type LetterLanguage } from './letter-language.ts'
import { PartTag } from './part-tag.ts'

type Templates = ReadonlyMap<string, string>

/** Fills a part of one language. A value, filter or part that is not known is an error, so that no gap is ever sent. */
export type FillPart = (part: string, values: Readonly<Record<string, unknown>>) => string

type Words = Pick<Rules, 'templates' | 'wordings' | 'specNames'>

/** The parts of each letter language of a rule set. */
export function partsOf({ templates, wordings, specNames }: Words): (language: string) => FillPart {
  return builtParts(templates)(wordings)(specNames)
}

/** Rule sets that differ elsewhere share what was built of the same templates. */
const builtParts = builtOnce((templates: Templates) =>
  builtOnce((wordings: Words['wordings']) =>
    builtOnce((specNames: Words['specNames']) =>
      inLanguage(
        (language): FillPart =>
          readParts(templates, asLetterLanguage(language), wordingFor(language, { wordings, specNames })).fill,
      ),
    ),
  ),
)

/** Faults that show without filling anything, each with its file, line and column. */
export function templateComplaints(templates: Templates): Complaint[] {
  const strays = [...templates.keys()].filter((path) => !isLetterLanguage(path.split('/')[0] ?? ''))
  return [
    ...strays.map((path) => complaint(path, `a folder of ${LETTER_LANGUAGE_CODES.join(', ')}`)),
    ...LETTER_LANGUAGE_CODES.flatMap((language) => {
      const { parts, complaints } = asWritten(templates)(language)
      return [...complaints, ...lacking(language, parts, [...PARTS.keys()])]
    }),
  ]
}

/** Questions without words in some language. @param ids of `ask-backs.yaml` */
export function questionComplaints(templates: Templates, ids: readonly string[]): Complaint[] {
  return LETTER_LANGUAGE_CODES.flatMap((language) =>
    lacking(language, asWritten(templates)(language).parts, ids.map(questionPart)),
  )
}

/** Both kinds of faults are looked for in what is read once. */
const asWritten = builtOnce((templates: Templates) =>
  inLanguage((language): ReadParts => readParts(templates, asLetterLanguage(language), AS_WRITTEN)),
)

function asLetterLanguage(language: string): LetterLanguage {
  if (!isLetterLanguage(language)) throw new Error(`no letters are written in ${language}`)
  return language
}

interface ReadParts {
  readonly parts: ReadonlyMap<string, readonly Template[]>
  readonly complaints: readonly Complaint[]
  readonly fill: FillPart
}

/** Reads the files of one language. */
function readParts(templates: Templates, language: LetterLanguage, wording: FileWording): ReadParts {
  const { words, complaints } = readWords(templates, language)
  const parts = new Map<string, Template[]>()
  const engine = new Liquid({ templates: {}, strictVariables: true, strictFilters: true, ownPropertyOnly: true })
  const fill: FillPart = (part, values) => {
    const content = parts.get(part)
    if (content === undefined) throw new Error(`no part ${part} in ${language}`)
    return tidied(String(engine.renderSync(content, values)))
  }
  engine.registerTag('part', PartTag)
  for (const [name, filter] of Object.entries(filtersFor(language, words, wording, fill)))
    engine.registerFilter(name, filter)
  const faults = [...templates.keys()]
    .filter((path) => path.startsWith(`${language}/`) && path.endsWith('.liquid'))
    .flatMap((path) => readFile(engine, path, templates.get(path) ?? '', parts))
  return { parts, complaints: [...complaints, ...faults], fill }
}

function readWords(templates: Templates, language: LetterLanguage): { words: LanguageWords; complaints: Complaint[] } {
  const path = `${language}/words.yaml`
  const text = templates.get(path)
  const none = { words: { units: {} } }
  if (text === undefined) return { ...none, complaints: [complaint(path, 'this file, which is missing')] }
  const read = readRuleFile<LanguageWords>(`templates/${path}`, text, languageWordsSchema)
  return read.ok ? { words: read.value, complaints: [] } : { ...none, complaints: [...read.complaints] }
}

/** Adds the parts of a file to those read before. */
function readFile(engine: Liquid, path: string, text: string, parts: Map<string, Template[]>): Complaint[] {
  try {
    return engine.parse(text, path).flatMap((template) => {
      const [line, column] = template.token.getPosition()
      const at = (expected: string) => [complaint(path, expected, line, column)]
      if (!(template instanceof PartTag)) return isBetweenParts(template) ? [] : at('a part')
      if (parts.has(template.part)) return at(`the part "${template.part}" only once`)
      parts.set(template.part, template.content)
      const known = valuesOf(template.part)
      return known === null
        ? at(`the name of a part that letters use, not "${template.part}"`)
        : unknownValues(engine, path, template.content, known)
    })
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const [line, column] = error.token.getPosition()
    return [
      complaint(path, `a template that can be read: ${error.originalError?.message ?? error.message}`, line, column),
    ]
  }
}

/** Comments and blanks. */
function isBetweenParts({ token }: Template): boolean {
  return ('name' in token && token.name === 'comment') || !/\S/u.test(token.getText())
}

function unknownValues(engine: Liquid, path: string, content: Template[], known: readonly string[]): Complaint[] {
  return Object.entries(engine.analyzeSync(content, { partials: false }).globals)
    .filter(([name]) => !known.includes(name))
    .map(([name, [first]]) => {
      const has = known.length === 0 ? 'no values' : known.join(', ')
      return complaint(path, `a value of this part (${has}), not "${name}"`, first?.location.row, first?.location.col)
    })
}

function lacking(language: string, parts: ReadParts['parts'], names: readonly string[]): Complaint[] {
  const absent = names.filter((name) => !parts.has(name))
  return absent.map((name) => complaint(language, `the part "${name}", which is missing`))
}

function complaint(
  path: string,
  expected: string,
  line: number | null = null,
  column: number | null = null,
): Complaint {
  return { file: `templates/${path}`, line, column, field: '', expected }
}

/** No blanks around lines, no double blanks, no empty lines at the ends; one stop after what ends in its own, as "8 декабря 2026 г.". */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/ {2,}/gu, ' ')
        .replace(/(?<!\.)\.{2}(?!\.)/gu, '.')
        .trim(),
    )
    .join('\n')
    .trim()
}
