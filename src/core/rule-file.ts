import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What is wrong with one place of a rules file, said so that the person who wrote it can mend it. */
export interface Complaint {
  readonly file: string
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null
  /** 1-based; null when the whole file or the whole line is meant. */
  readonly column: number | null
  /** Dotted path of the field; empty for the whole file. */
  readonly field: string
  readonly expected: string
}

type Place = Pick<Complaint, 'line' | 'column'>
const NOWHERE: Place = { line: null, column: null }

export type ReadRules<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: Complaint[] }

/**
 * Reads one YAML rules file against its schema.
 * Every fault is reported at once, each with line and column of the value that is wrong.
 */
export function readRuleFile<T>(file: string, text: string, schema: z.ZodType<T>): ReadRules<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const complaints = document.errors.map((error) => ({
      file,
      ...placeOf(error.pos[0], lines),
      field: '',
      expected: `valid YAML: ${error.message}`,
    }))
    return { ok: false, complaints }
  }
  const parsed = schema.safeParse(document.toJS() ?? undefined)
  if (parsed.success) return { ok: true, value: parsed.data }
  const complaints = parsed.error.issues.flatMap(faultsOf).map(({ path, expected }) => ({
    file,
    ...placeOfPath(document, lines, path),
    field: path.join('.'),
    expected,
  }))
  return { ok: false, complaints }
}

/** What is wrong with a value that is right by itself but not beside what other files say. */
export function complaintAt(file: string, text: string, path: readonly PropertyKey[], expected: string): Complaint {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  return { file, ...placeOfPath(document, lines, path), field: path.join('.'), expected }
}

/** The deepest node on the path that exists: a missing field is reported at its parent. */
function placeOfPath(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    const range = isNode(node) ? node.range : undefined
    if (range) return placeOf(range[0], lines)
  }
  return NOWHERE
}

function placeOf(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

/** Zod names fields that are too much beside their parent; for people each is wrong by itself. */
function faultsOf(issue: z.core.$ZodIssue): { readonly path: readonly PropertyKey[]; readonly expected: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, expected: issue.message }]
  return issue.keys.map((key) => ({ path: [...issue.path, key], expected: 'no such field' }))
}

/** One line for people: `company.yaml line 7 column 11: timeZone: expected an IANA time zone`. */
export function complaintInWords({ file, line, column, field, expected }: Complaint): string {
  const place = `${line === null ? '' : ` line ${line}`}${column === null ? '' : ` column ${column}`}`
  return `${file}${place}: ${field === '' ? '' : `${field}: `}${expected}`
}
