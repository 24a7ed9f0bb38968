import { isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What is wrong with one place of a rules file, said so that the person who wrote it can mend it. */
export interface Complaint {
  readonly file: string
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null
  /** Dotted path of the field; empty for the whole file. */
  readonly field: string
  readonly expected: string
}

export type ReadRules<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly complaints: Complaint[] }

/**
 * Reads one YAML rules file against its schema.
 * Every fault is reported at once, each with the line of the value that is wrong.
 */
export function readRuleFile<T>(file: string, text: string, schema: z.ZodType<T>): ReadRules<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const complaints = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      expected: `valid YAML: ${error.message}`,
    }))
    return { ok: false, complaints }
  }
  const parsed = schema.safeParse(document.toJS() ?? undefined)
  if (parsed.success) return { ok: true, value: parsed.data }
  const complaints = parsed.error.issues.map((issue) => ({
    file,
    line: lineOf(document.contents, issue.path, lines),
    field: issue.path.join('.'),
    expected: issue.message,
  }))
  return { ok: false, complaints }

  /** The line of the deepest node on the path that exists: a missing field is reported at its parent. */
  function lineOf(root: Node | null, path: readonly PropertyKey[], counter: LineCounter): number | null {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? root : document.getIn(path.slice(0, depth), true)
      const range = isNode(node) ? node.range : undefined
      if (range) return counter.linePos(range[0]).line
    }
    return null
  }
}

/** One line for people: `company.yaml line 7: timeZone: expected an IANA time zone`. */
export function complaintInWords({ file, line, field, expected }: Complaint): string {
  return `${file}${line === null ? '' : ` line ${line}`}: ${field === '' ? '' : `${field}: `}${expected}`
}
