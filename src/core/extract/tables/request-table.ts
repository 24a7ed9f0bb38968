import type { PointType } from '../../inquiry.ts'
import type { Table } from '../../mail.ts'
import { find, has } from '../../words/lexicon.ts'
import { comparable } from '../letter/said.ts'
import { type Column, type Heading, type TableRules, type TableWords, tableWords } from '../rules/table-rules.ts'

/** A row of goods, its cells by what their column holds. */
export interface RequestLine {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
  /** Every column that counts, in order: some tables have one for the year and one for the first order. */
  readonly counts: readonly { readonly cell: string; readonly heading: string }[]
  /** The headings of the cells, for a unit or a currency that stands there. */
  readonly headings: Readonly<Partial<Record<Column, string>>>
  /** All that the row says. */
  readonly text: string
}

/** A column or a field whose cells the buyer left empty for us to fill. */
export interface Blank {
  readonly asks: PointType
  readonly heading: string
}

export interface RequestTable {
  readonly lines: readonly RequestLine[]
  readonly blanks: readonly Blank[]
  /** What the other rows say, one sentence a row: labels with their values, and notes. */
  readonly notes: readonly string[]
}

/** The head of a block of rows: what each column holds, by its place. */
type Head = ReadonlyMap<number, Heading & { readonly text: string }>

interface Block {
  readonly head: Head
  readonly lines: RequestLine[]
  readonly rows: (readonly string[])[]
}

const LONGEST_HEADING = 60

/** Reads a table as a request: a row of headings, the goods below it, and what stands around. */
export function requestTable(table: Table, rules: TableRules): RequestTable {
  const words = tableWords(rules)
  const blocks: Block[] = []
  const notes: string[] = []
  const fields: Blank[] = []
  for (const [at, row] of table.entries()) {
    if (row.every((cell) => cell === '')) continue
    const block = blocks.at(-1)
    const head = headOf(row, words)
    const line = block && lineOf(row, at + 1, block.head)
    if (isHead(head))
      blocks.push({ head: block?.lines.length === 0 ? new Map([...block.head, ...head]) : head, lines: [], rows: [] })
    else if (isTotal(row, words)) continue
    else if (block && line) {
      block.lines.push(line)
      block.rows.push(row)
    } else {
      notes.push(noteOf(row))
      if (!block) fields.push(...emptyField(row, head, words))
    }
  }
  return {
    lines: blocks.flatMap(({ lines }) => lines),
    blanks: [...blocks.flatMap(emptyColumns), ...fields],
    notes,
  }
}

function headOf(row: readonly string[], words: TableWords): Head {
  return new Map(
    row.flatMap((text, at) => {
      const heading = headingOf(text, words)
      return heading ? [[at, { ...heading, text }] as const] : []
    }),
  )
}

/** What a cell heads, if its words are few; of several the one that stands first in the rules. */
function headingOf(cell: string, words: TableWords): Heading | undefined {
  if (cell === '' || cell.length > LONGEST_HEADING || /^[\d.,\s]+$/.test(cell)) return undefined
  return find(words.columns, comparable(cell))
    .filter(({ from }) => from <= LONGEST_HEADING / 2)
    .map(({ value }) => value)
    .sort((one, other) => one.rank - other.rank)[0]
}

/** Goods stand in one column, and another tells how many or leaves room for our answer. */
function isHead(head: Head): boolean {
  const columns = new Set([...head.values()].map(({ column }) => column))
  const goods = columns.has('product') || columns.has('model') || columns.has('specification')
  const asks = [...head.values()].some(({ asks }) => asks !== undefined)
  return columns.size >= 2 && goods && (columns.has('quantity') || columns.has('targetPrice') || asks)
}

function isTotal(row: readonly string[], { totals }: TableWords): boolean {
  const first = row.find((cell) => cell !== '') ?? ''
  return first.length < 30 && find(totals, comparable(first))[0]?.from === 0
}

/** A row of goods names them, and says something more of them where quantities are told. */
function lineOf(row: readonly string[], number: number, head: Head): RequestLine | undefined {
  const known = [...head].filter(([at]) => isFilled(row[at]))
  const byColumn = Map.groupBy(known, ([, { column }]) => column)
  const cells = Object.fromEntries(
    [...byColumn].map(([column, all]) => [
      column,
      cellOf(
        column,
        all.map(([at]) => row[at] ?? ''),
      ),
    ]),
  )
  const headings = Object.fromEntries([...byColumn].map(([column, [first]]) => [column, first?.[1].text ?? '']))
  const isNamed = ['product', 'model', 'specification'].some((column) => column in cells)
  const counts = (byColumn.get('quantity') ?? []).map(([at, { text }]) => ({ cell: row[at] ?? '', heading: text }))
  const isCounted = [...head.values()].some(({ column }) => column === 'quantity')
  if (!isNamed || (isCounted && counts.length === 0 && known.length < 2)) return undefined
  return { row: number, cells, counts, headings, text: row.filter((cell) => cell !== '').join(' | ') }
}

/** Several columns may describe the goods, one of them by the number of the row; of others the first counts. */
function cellOf(column: Column, cells: readonly string[]): string {
  if (column !== 'product' && column !== 'specification') return cells[0] ?? ''
  const telling = cells.filter((cell) => /\p{L}/u.test(cell))
  return (telling.length > 0 ? telling : cells).join(' ')
}

function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && !/^(?:[\s?_.…—–-]*|tbd|tba|n\/a)$/i.test(cell)
}

/** `Payment | T/T` says `Payment: T/T`. */
function noteOf(row: readonly string[]): string {
  const [first = '', ...rest] = row.filter((cell) => cell !== '')
  if (rest.length === 0) return first
  return `${first.replace(/(?<!\s)\s*[:：]$/, '')}: ${rest.join(', ')}`
}

/** A field of a form whose value is left open. */
function emptyField(row: readonly string[], head: Head, { requests }: TableWords): Blank[] {
  const [at, ...others] = [...row.keys()].filter((at) => isFilled(row[at]))
  const heading = at === undefined || others.length > 0 || row.length < 2 ? undefined : head.get(at)
  if (heading?.asks === undefined || has(requests, comparable(heading.text))) return []
  return [{ asks: heading.asks, heading: heading.text }]
}

/** Columns for our answer that are empty in at least half of the rows. */
function emptyColumns({ head, rows }: Block): Blank[] {
  return [...head].flatMap(([at, { asks, text }]) => {
    const empty = rows.filter((row) => !isFilled(row[at])).length
    return asks !== undefined && empty > 0 && empty * 2 >= rows.length ? [{ asks, heading: text }] : []
  })
}
