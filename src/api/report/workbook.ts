import { utils, write } from '@e965/xlsx'
import type { Cell, Table } from '../../core/report/table.ts'

/** A column is at most so many signs wide. */
const WIDEST = 50

/** A table as an Excel file. Texts are written as texts, so that none of them is a formula. */
export function workbookOf({ name, head, rows }: Table): Buffer {
  const sheet = utils.aoa_to_sheet([head, ...rows].map((row) => row.map(cellOf)))
  sheet['!cols'] = head.map((title, column) => ({ wch: widthOf([title, ...rows.map((row) => row[column] ?? null)]) }))
  if (sheet['!ref'] !== undefined) sheet['!autofilter'] = { ref: sheet['!ref'] }
  const bytes: Buffer = write(utils.book_new(sheet, name), { type: 'buffer', bookType: 'xlsx', compression: true })
  return bytes
}

function cellOf(cell: Cell) {
  if (cell === null) return null
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((widest, cell) => Math.min(WIDEST, Math.max(widest, String(cell ?? '').length + 2)), 8)
}
