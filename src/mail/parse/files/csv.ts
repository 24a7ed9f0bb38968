import type { FileContent, Table } from '../../../core/mail.ts'
import { LIMITS } from './limits.ts'
import { plainText } from './plain-text.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SAMPLE = 20

/** Reads a delimited text file in whatever charset and with whatever delimiter its program chose. */
export function readCsv(bytes: Buffer): FileContent {
  const plain = plainText(bytes)
  const [, named] = /^sep=(.)\r?\n/i.exec(plain) ?? []
  const body = named === undefined ? plain : plain.slice(plain.indexOf('\n') + 1)
  return { text: '', tables: [rowsOf(body, named ?? delimiterOf(body))] }
}

/** The mark that splits most of the first lines, and most alike. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/, SAMPLE)
    .filter((line) => line.trim() !== '')
  const ranked = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }))
  return ranked.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** How many lines have the same number of marks as most have, marks between quotes left out. */
function evenness(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1)
  const byCount = Map.groupBy(
    counts.filter((count) => count > 0),
    (count) => count,
  )
  return Math.max(0, ...[...byCount].map(([count, alike]) => alike.length + count / 100))
}

/** RFC 4180: quotes hide delimiters and line breaks, a doubled quote is one. One row more than is read tells that there are more. */
function rowsOf(text: string, delimiter: string): Table {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length && rows.length <= LIMITS.rows; at += 1) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign
      at += 1
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (quoted || (sign !== delimiter && sign !== '\n' && sign !== '\r')) cell += sign
    else if (sign === delimiter) {
      row.push(cell)
      cell = ''
    } else if (sign === '\n' || text[at + 1] !== '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    }
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}
