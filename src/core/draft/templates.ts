import { Liquid, LiquidError } from 'liquidjs'
import type { Complaint } from '../rule-file.ts'
import { builtOnce } from '../words/word-lists.ts'
import { ENGLISH } from './english.ts'
import { SITUATIONS } from './situation.ts'

type Templates = ReadonlyMap<string, string>

/** Languages in which replies are written, each with its filters. */
const LANGUAGES = { en: ENGLISH } as const
export type DraftLanguage = keyof typeof LANGUAGES

const enginesOf = builtOnce((templates: Templates) => ({ en: engineFor(templates, 'en') }) as const)

/**
 * Fills a template; a variable or filter it does not know is an error, so that no gap is ever sent.
 *
 * @param name path below `templates/` without language and ending, such as `parts/price`
 */
export function fill(
  templates: Templates,
  name: string,
  language: DraftLanguage,
  values: Readonly<Record<string, unknown>>,
): string {
  return String(enginesOf(templates)[language].renderFileSync(`${name}.${language}`, values))
}

/** Faults of the templates that show without filling them, each with its file and line. */
export function templateComplaints(templates: Templates): Complaint[] {
  const missing = SITUATIONS.map((situation) => `replies/${situation}.en.liquid`).filter((path) => !templates.has(path))
  return [
    ...missing.map((path) => ({
      file: `templates/${path}`,
      line: null,
      column: null,
      field: '',
      expected: 'this file, which is missing',
    })),
    ...[...templates.keys()].flatMap((path) => parseComplaint(templates, path)),
  ]
}

function parseComplaint(templates: Templates, path: string): Complaint[] {
  try {
    engineFor(templates, 'en').parse(templates.get(path) ?? '', path)
    return []
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const [line = null, column = null] = error.token.getPosition()
    return [
      {
        file: `templates/${path}`,
        line,
        column,
        field: '',
        expected: `a template that can be read: ${error.originalError?.message ?? error.message}`,
      },
    ]
  }
}

function engineFor(templates: Templates, language: DraftLanguage): Liquid {
  const engine = new Liquid({
    templates: Object.fromEntries(templates),
    extname: '.liquid',
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
  })
  for (const [name, filter] of Object.entries(LANGUAGES[language])) engine.registerFilter(name, filter)
  return engine
}
