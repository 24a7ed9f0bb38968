import type { FileContent, Table } from '../../../core/mail.ts'
import { decodeText } from '../charset.ts'
import { LIMITS } from './limits.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SAMPLE = 20

/** Reads a delimited text file in whatever charset and with whatever delimiter its program chose. */
export function readCsv(bytes: Buffer): FileContent {
  const text = wideText(bytes) ?? decodeText(bytes, null).text
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\0', '')
  const [, named] = /^sep=(.)\r?\n/i.exec(plain) ?? []
  const body = named === undefined ? plain : plain.slice(plain.indexOf('\n') + 1)
  return { text: '', tables: [rowsOf(body, named ?? delimiterOf(body))] }
}

/** UTF-16, which spreadsheets call Unicode text: by its mark, or by every second byte of Latin text being zero. */
function wideText(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length)
  const many = start.length / 8
  const [even = 0, odd = 0] = zeros
  if ((start[0] === 0xff && start[1] === 0xfe) || (odd > many && even === 0)) return decoded(bytes, 'utf-16le')
  if ((start[0] === 0xfe && start[1] === 0xff) || (even > many && odd === 0)) return decoded(bytes, 'utf-16be')
  return null
}

function decoded(bytes: Buffer, charset: string): string {
  return new TextDecoder(charset).decode(bytes)
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
