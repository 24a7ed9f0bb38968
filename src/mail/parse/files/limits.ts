import type { FileContent, Table } from '../../../core/mail.ts'

/** What is read of one mail's files; what is beyond stays in the raw mail. */
export const LIMITS = {
  files: 6,
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 40 * 1024 * 1024,
  pages: 30,
  rows: 1000,
  columns: 40,
  cell: 400,
  characters: 48_000,
} as const

/** What is left of a file within the limits, with a warning for each limit it exceeds. */
export function withinLimits({ text, tables }: FileContent): { content: FileContent; warnings: string[] } {
  const rows = tables.reduce((sum, table) => sum + table.length, 0)
  const warnings = [
    ...(text.length > LIMITS.characters ? [`was read only up to ${LIMITS.characters} characters`] : []),
    ...(rows > LIMITS.rows ? [`was read only up to row ${LIMITS.rows}`] : []),
  ]
  return { content: { text: text.slice(0, LIMITS.characters), tables: cutTables(tables) }, warnings }
}

function cutTables(tables: readonly Table[]): Table[] {
  let left: number = LIMITS.rows
  return tables.flatMap((table) => {
    const rows = table.slice(0, left).map((row) => row.slice(0, LIMITS.columns).map(cutCell))
    left -= rows.length
    return rows.length > 0 ? [rows] : []
  })
}

function cutCell(cell: string): string {
  return cell.slice(0, LIMITS.cell).replace(/\s+/g, ' ').trim()
}
