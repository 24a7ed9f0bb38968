import type { Table } from '../../mail.ts'

/** A table written in the text of a mail, from (inclusive) to (exclusive). */
export interface WrittenTable {
  readonly table: Table
  readonly from: number
  readonly to: number
}

interface Line {
  readonly text: string
  readonly from: number
}

interface Cell {
  readonly text: string
  /** Place in its line. */
  readonly at: number
}

type Divider = '|' | '\t' | 'gap'

/** More than one blank, or one that is not a plain one. */
const GAP = /\s\s|[^\S ]/

/** Longer lines are prose, whatever stands in them. */
const LONGEST_LINE = 400

/**
 * Finds tables as people type them: two or more lines in a row whose cells are parted by bars, tabs or gaps of blanks.
 * Cells parted by gaps go to the heading above them, so that an empty cell shifts nothing.
 */
export function writtenTables(text: string): WrittenTable[] {
  const tables: WrittenTable[] = []
  let block: Line[] = []
  for (const line of [...linesOf(text), { text: '', from: text.length }]) {
    const divider = dividerOf(line.text)
    const [first] = block
    const goesOn = first !== undefined && (isRule(line.text) || divider === dividerOf(first.text))
    if (!goesOn) {
      const rows = block.filter((row) => !isRule(row.text))
      if (rows.length > 1) tables.push(tableOf(rows, block))
      block = divider === null ? [] : [line]
    } else block.push(line)
  }
  return tables
}

function linesOf(text: string): Line[] {
  let from = 0
  return text.split('\n').map((line) => {
    const placed = { text: line.slice(0, LONGEST_LINE), from }
    from += line.length + 1
    return placed
  })
}

/** What parts the cells of a line; null when it has but one. */
function dividerOf(line: string): Divider | null {
  if (line.length >= LONGEST_LINE || isRule(line)) return null
  if (line.includes('|') && cellsBy(line, '|').length > 1) return '|'
  if (line.includes('\t') && cellsBy(line, '\t').length > 1) return '\t'
  return GAP.test(line) && cellsBy(line, 'gap').length > 1 ? 'gap' : null
}

/** A line that only rules off: `-----+-----`. */
function isRule(line: string): boolean {
  return /^[\s|+=:_-]*$/.test(line) && /[|+=_-]{3}/.test(line)
}

function tableOf(rows: readonly Line[], block: readonly Line[]): WrittenTable {
  const [head] = rows
  const last = block.at(-1)
  const divider = head ? dividerOf(head.text) : null
  const cells = divider === null ? [] : rows.map(({ text }) => cellsBy(text, divider))
  return {
    table: divider === 'gap' ? aligned(cells) : cells.map((row) => row.map(({ text }) => text)),
    from: head?.from ?? 0,
    to: last ? last.from + last.text.length : 0,
  }
}

function cellsBy(line: string, divider: Divider): Cell[] {
  if (divider === 'gap') return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text, at: index }))
  const parts = line
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split(divider)
  return parts.length < 2 ? [] : parts.map((text, at) => ({ text: text.trim(), at }))
}

/** Each cell under the heading it stands nearest to, its start to the heading's start or its end to the heading's end. */
function aligned(rows: readonly (readonly Cell[])[]): string[][] {
  const [head = [], ...others] = rows
  const placed = others.map((row) => {
    if (row.length === head.length) return row.map(({ text }) => text)
    const cells = head.map(() => '')
    for (const cell of row) {
      const distances = head.map((heading) => distance(cell, heading))
      const nearest = distances.indexOf(Math.min(...distances))
      cells[nearest] = [cells[nearest], cell.text].filter(Boolean).join(' ')
    }
    return cells
  })
  return [head.map(({ text }) => text), ...placed]
}

function distance(one: Cell, other: Cell): number {
  return Math.min(Math.abs(one.at - other.at), Math.abs(one.at + one.text.length - other.at - other.text.length))
}
