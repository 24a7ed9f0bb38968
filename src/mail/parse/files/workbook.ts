import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import type { FileContent, Table } from '../../../core/mail.ts'
import { LIMITS } from './limits.ts'

/**
 * Reads the sheets of a workbook that its maker shows. Formulas are not worked out: a cell is the value last saved with it.
 *
 * @throws what SheetJS throws for a damaged or locked workbook
 */
export function readWorkbook(bytes: Buffer): FileContent {
  // One row more than is read tells that there are more.
  const book = read(bytes, {
    dense: true,
    sheetRows: LIMITS.rows + 1,
    cellDates: true,
    UTC: true,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
  })
  return { text: '', tables: shownSheets(book).map((name) => tableOf(book, name)) }
}

function shownSheets({ SheetNames, Workbook }: WorkBook): string[] {
  return SheetNames.filter((_, at) => !Workbook?.Sheets?.[at]?.Hidden)
}

function tableOf(book: WorkBook, name: string): Table {
  const rows = book.Sheets[name]?.['!data'] ?? []
  return Array.from({ length: Math.min(rows.length, LIMITS.rows + 1) }, (_, at) =>
    Array.from(rows[at]?.slice(0, LIMITS.columns) ?? [], (cell) => textOf(cell)),
  )
}

/** Numbers plain, for their format may hide figures; but with its unit or currency where the format shows one. */
function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'e') return ''
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10)
  if (typeof cell.v !== 'number') return String(cell.v)
  return /[\p{L}\p{Sc}]/u.test(cell.w ?? '') && !/e[+-]?\d/i.test(cell.w ?? '') ? (cell.w ?? '') : String(cell.v)
}
