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
const LEADERS = /^\s*(?:[|*•-]\s*)?(\S.{0,38}?)\s*(?:\.{3,}|…+|·{3,})\s*(.*)$/
const COLON = /^\s*(?:[|*•-]\s*)?(\S[^:：]{0,38}?)[\s*]*[:：][\s*|]*(.*)$/
/** Several labelled cells in one line. */
const NEXT_CELL = /\s{2,}(?=\S[^:：]{0,30}[:：])|\s[|·]\s(?=\S[^:：]{0,30}[:：])/
const COLUMNS = /^\s*\|?\s*(\S.{0,38}?)(?:\s{2,}|\s*\|\s*)(\S.*?)\s*\|?\s*$/

/** The lines of a notification or form that start with a known label: before a colon, dots or a wide gap, or alone. */
export function labelledLines(lines: readonly Line[], rules: PlatformRules): Labelled[] {
  const labels = labelsOf(rules)
  const found: Labelled[] = []
  for (const [at, { text }] of lines.entries()) {
    const pairs = text
      .split(NEXT_CELL)
      .map((cell) => pairOf(cell, labels))
      .filter((pair) => pair !== null)
    const alone = pairs.length === 0 ? aloneAbove(lines, at, labels) : null
    for (const pair of alone ? [alone] : pairs) found.push({ at, ...pair })
  }
  return found
}

function pairOf(text: string, labels: Labels): { field: Field; value: string } | null {
  for (const shape of [LEADERS, COLON, COLUMNS]) {
    const [, label = '', value = ''] = shape.exec(text) ?? []
    const field = fieldOf(label, labels)
    if (field) return { field, value: value.trim() }
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
  return labels.get(plain) ?? labels.get(plain.split(/\s*[/(]\s*/)[0] ?? '')
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
