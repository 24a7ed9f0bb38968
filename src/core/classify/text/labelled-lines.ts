import { fold } from '../../words/fold.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import { FIELDS, type Field, type PlatformRules } from '../rules/platform-rules.ts'
import { type Line, nextWritten } from './lines.ts'

/** A line that names a field, with the value beside or below it. */
export interface Labelled {
  readonly at: number
  readonly field: Field
  readonly value: string
  /** The last line of the value. */
  readonly end: number
}

interface Labels {
  readonly fields: ReadonlyMap<string, Field>
  /** Words around a label that do not change what it asks for, longest first. */
  readonly qualifiers: readonly string[]
}

/** What parts a label from its value: dots that lead the eye, a colon or bracket, a gap or bar between columns. */
const PARTINGS = [/\.{3}|…|·{3}/, /[:：]/, /[】\]］]/, /\s\s|\|/] as const
/** Bullets, bars and brackets that stand before a label. */
const BULLETS = /^[|*•■◆●▪◇○□▼►#【[［-]+\s*/
/** A label with its parting is no longer than this. */
const LONGEST = 60
/** Several labelled cells in one line. */
const GAP = /\s\s+|\s[|·]\s/
const LABELLED = /^[^:：]{1,31}[:：]/

/** The lines of a notification or form that start with a known label: before a colon, dots or a wide gap, or alone. */
export function labelledLines(lines: readonly Line[], rules: PlatformRules): Labelled[] {
  const labels = labelsOf(rules)
  const apart = standApart(lines, labels)
  const found: Labelled[] = []
  for (const [at, { text }] of lines.entries()) {
    const pairs = cellsOf(text)
      .map((cell) => pairOf(cell, labels))
      .filter((pair) => pair !== null)
    const alone = pairs.length === 0 ? aloneAbove(lines, at, labels, apart) : null
    for (const pair of alone ? [alone] : pairs) found.push({ at, end: at, ...pair })
  }
  const labelledAt = new Set(found.map(({ at }) => at))
  return found.map((one) => withValueBelow(one, lines, labelledAt, apart))
}

/** The cells of a line that begin with a label; one that does not goes on with the cell before it. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const piece of line.trim().split(GAP)) {
    if (cells.length === 0 || LABELLED.test(piece)) cells.push(piece)
    else cells.push(`${cells.pop()}  ${piece}`)
  }
  return cells
}

function pairOf(text: string, labels: Labels): { field: Field; value: string } | null {
  const cell = text.trim().replace(BULLETS, '')
  for (const parting of PARTINGS) {
    const at = cell.slice(0, LONGEST).search(parting)
    const field = at > 0 ? fieldOf(cell.slice(0, at), labels) : undefined
    if (field) return { field, value: cell.slice(at).replace(/^[\s.…·:：*|】\]］]+|(?<![\s|])[\s|]+$/g, '') }
  }
  return null
}

/** A label in a line of its own, as the cells of a table come out. */
function aloneAbove(
  lines: readonly Line[],
  at: number,
  labels: Labels,
  apart: boolean,
): { field: Field; value: string } | null {
  const field = fieldOf((lines[at]?.text ?? '').trim().replace(BULLETS, ''), labels)
  return field && (apart || lines[at + 1]?.folded !== '') ? { field, value: '' } : null
}

/** Whether blank lines part labels from their values throughout: two labels alone, each below and above a blank. */
function standApart(lines: readonly Line[], labels: Labels): boolean {
  const alone = lines.filter(
    ({ text, folded }, at) =>
      folded !== '' &&
      folded.length <= LONGEST &&
      lines[at + 1]?.folded === '' &&
      (at === 0 || lines[at - 1]?.folded === '') &&
      fieldOf(text, labels) !== undefined,
  )
  return alone.length >= 2
}

/** A value that stands in the next line, when that is no label itself. */
function withValueBelow(
  one: Labelled,
  lines: readonly Line[],
  labelledAt: ReadonlySet<number>,
  apart: boolean,
): Labelled {
  if (one.value !== '' || one.field === 'message') return one
  const below = apart ? nextWritten(lines, one.at + 1) : one.at + 1
  const line = lines[below]
  if (!line || line.folded === '' || labelledAt.has(below)) return one
  return { ...one, value: line.text.trim(), end: below }
}

function fieldOf(label: string, { fields, qualifiers }: Labels): Field | undefined {
  const plain = label.length > LONGEST ? '' : plainLabel(label)
  if (plain === '') return undefined
  return (
    fields.get(plain) ?? fields.get(plain.split(/[/]/)[0]?.trim() ?? '') ?? fields.get(unqualified(plain, qualifiers))
  )
}

function plainLabel(label: string): string {
  return fold(label)
    .replace(/\([^()]{0,30}\)|[*_():：?？#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "your company name" is "company name", 客户邮箱 is 邮箱. */
function unqualified(label: string, qualifiers: readonly string[]): string {
  let bare = label
  for (let times = 0; times < 3; times += 1) {
    const before = qualifiers.find((word) => bare.startsWith(word) && bare.length > word.length)
    if (before === undefined) break
    bare = bare.slice(before.length).trim()
  }
  return bare
}

const labelsOf = builtOnce((rules: PlatformRules): Labels => {
  const fields = new Map<string, Field>()
  for (const field of FIELDS)
    for (const word of allWords(rules.labels.fields[field])) {
      const plain = plainLabel(word)
      if (!fields.has(plain)) fields.set(plain, field)
    }
  const qualifiers = allWords(rules.labels.qualifiers).map((word) => (isLatin(word) ? `${fold(word)} ` : fold(word)))
  return { fields, qualifiers: qualifiers.sort((one, other) => other.length - one.length) }
})

/** Of a script that puts blanks between its words. */
function isLatin(word: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}']$/u.test(word)
}
