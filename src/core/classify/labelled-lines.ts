import { fold } from '../words/fold.ts'
import { allWords } from '../words/word-lists.ts'
import type { Line } from './lines.ts'
import { FIELDS, type Field, type PlatformRules } from './platform-rules.ts'

/** A line that names a field, with the value beside it. */
export interface Labelled {
  readonly at: number
  readonly field: Field
  readonly value: string
}

type Labels = ReadonlyMap<string, Field>

const compiled = new WeakMap<PlatformRules, Labels>()
/** What parts a label from its value: dots that lead the eye, a colon, a gap or bar between columns. */
const PARTINGS = [/\.{3}|…|·{3}/, /[:：]/, /\s\s|\|/] as const
/** A label with its parting is no longer than this. */
const LONGEST = 44
/** Several labelled cells in one line. */
const GAP = /\s\s+|\s[|·]\s/
const LABELLED = /^[^:：]{1,31}[:：]/

/** The lines of a notification or form that start with a known label: before a colon, dots or a wide gap, or alone. */
export function labelledLines(lines: readonly Line[], rules: PlatformRules): Labelled[] {
  const labels = labelsOf(rules)
  const found: Labelled[] = []
  for (const [at, { text }] of lines.entries()) {
    const pairs = cellsOf(text)
      .map((cell) => pairOf(cell, labels))
      .filter((pair) => pair !== null)
    const alone = pairs.length === 0 ? aloneAbove(lines, at, labels) : null
    for (const pair of alone ? [alone] : pairs) found.push({ at, ...pair })
  }
  return found
}

/** The cells of a line that begin with a label; one that does not goes on with the cell before it. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const piece of line.split(GAP)) {
    if (cells.length === 0 || LABELLED.test(piece)) cells.push(piece)
    else cells.push(`${cells.pop()}  ${piece}`)
  }
  return cells
}

function pairOf(text: string, labels: Labels): { field: Field; value: string } | null {
  const cell = text.trim().replace(/^[|*•-]\s*/, '')
  for (const parting of PARTINGS) {
    const at = cell.slice(0, LONGEST).search(parting)
    const field = at > 0 ? fieldOf(cell.slice(0, at), labels) : undefined
    if (field) return { field, value: cell.slice(at).replace(/^[\s.…·:：*|]+|(?<![\s|])[\s|]+$/g, '') }
  }
  return null
}

/** A label in a cell of its own, as HTML tables come out: the value stands in the next line. */
function aloneAbove(lines: readonly Line[], at: number, labels: Labels): { field: Field; value: string } | null {
  const field = fieldOf(lines[at]?.text ?? '', labels)
  return field && lines[at + 1]?.folded !== '' ? { field, value: '' } : null
}

function fieldOf(label: string, labels: Labels): Field | undefined {
  const plain = fold(label)
    .replace(/[*_()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return labels.get(plain) ?? labels.get(plain.split(/[/(]/)[0]?.trim() ?? '')
}

function labelsOf(rules: PlatformRules): Labels {
  const known = compiled.get(rules)
  if (known) return known
  const built = new Map<string, Field>()
  for (const field of FIELDS)
    for (const word of allWords(rules.labels.fields[field])) if (!built.has(fold(word))) built.set(fold(word), field)
  compiled.set(rules, built)
  return built
}
