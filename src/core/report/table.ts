export type Cell = string | number | null

/** Rows under a head, for a file. */
export interface Table {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * A table as CSV (RFC 4180): lines end with CRLF, a field with a comma, a quote or a line break stands in quotes. It begins
 * with the sign by which Excel knows UTF-8. Texts that a spreadsheet would take for a formula are disarmed; numbers are
 * numbers, also negative ones.
 */
export function csvOf({ head, rows }: Table): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`
}

/**
 * Signs with which a spreadsheet begins a formula or a command, in their full-width forms too; a tab or line break before
 * them is skipped there (OWASP, CSV injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = disarmed(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function disarmed(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
