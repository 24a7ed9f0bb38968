import type { FileContent, Table } from '../../../core/mail.ts'

/** Words on a page: where their line begins, from the left and from below, and how large they are, in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly rtl: boolean
}

interface Cell {
  readonly text: string
  readonly from: number
  readonly to: number
}

type Line = readonly Cell[]

/** Words further apart than this many times their size stand in different columns. */
const COLUMN_GAP = 1.2
const BLANK_GAP = 0.15

/** The text of a page, and what stands on it in columns: lines of several cells that follow each other. */
export function laidOut(pieces: readonly Piece[]): FileContent {
  const texts: string[] = []
  const tables: Table[] = []
  let run: Line[] = []
  const close = (): void => {
    const below = run.slice(run.findLastIndex((line) => line.length > 1) + 1)
    run = run.slice(0, run.length - below.length)
    const wide = run.filter((line) => line.length > 1).length
    if (wide > 1) tables.push(inColumns(run))
    else texts.push(...run.map(textOf))
    texts.push(...below.map(textOf))
    run = []
  }
  for (const [at, line] of linesOf(pieces).entries()) {
    const isWide = line.length > 1
    if (isWide || (run.length > 0 && at > 0 && run.at(-1)?.length !== 1)) run.push(line)
    else {
      close()
      texts.push(textOf(line))
    }
  }
  close()
  return { text: texts.join('\n'), tables }
}

/** Pieces of one height make a line; those close together a cell. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const ordered = pieces.filter(({ text }) => text.trim() !== '').sort((one, other) => other.y - one.y)
  const lines: Piece[][] = []
  for (const piece of ordered) {
    const last = lines.at(-1)
    const [first] = last ?? []
    if (last && first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) / 2) last.push(piece)
    else lines.push([piece])
  }
  return lines.map(cellsOf)
}

function cellsOf(line: readonly Piece[]): Line {
  const cells: Cell[] = []
  for (const piece of line.toSorted((one, other) => one.x - other.x)) {
    const last = cells.at(-1)
    const gap = last ? piece.x - last.to : Number.POSITIVE_INFINITY
    const to = piece.x + piece.width
    if (!last || gap > COLUMN_GAP * piece.size) cells.push({ text: piece.text, from: piece.x, to })
    else {
      const [left, right] = piece.rtl ? [piece.text, last.text] : [last.text, piece.text]
      cells[cells.length - 1] = {
        text: left + (gap > BLANK_GAP * piece.size ? ' ' : '') + right,
        from: last.from,
        to: Math.max(last.to, to),
      }
    }
  }
  return cells
}

function textOf(line: Line): string {
  return line.map(({ text }) => text.trim()).join('  ')
}

/** Every cell under the column it stands nearest to; the line with most cells tells the columns. */
function inColumns(lines: readonly Line[]): Table {
  const columns = lines.reduce((widest, line) => (line.length > widest.length ? line : widest))
  return lines.map((line) => {
    const row = columns.map(() => '')
    for (const cell of line) {
      const at = nearest(cell, columns)
      row[at] = `${row[at] ?? ''} ${cell.text}`.trim()
    }
    return row
  })
}

function nearest(cell: Cell, columns: Line): number {
  const apart = columns.map((column) => Math.max(column.from - cell.to, cell.from - column.to))
  return apart.indexOf(Math.min(...apart))
}
