import type { Reading } from '../../classify/reading.ts'
import type { Attachment, Mail } from '../../mail.ts'
import type { Rules } from '../../rules.ts'
import { has } from '../../words/lexicon.ts'
import { comparable, listenToFile, type Said } from '../letter/said.ts'
import { tableWords } from '../rules/table-rules.ts'
import { type LineFacts, lineFacts } from './line-facts.ts'
import { type Blank, type RequestLine, type RequestTable, requestTable } from './request-table.ts'

/** A file in which the buyer says what is wanted, or a table typed into the mail. */
export interface AttachedFile {
  /** Null for a table of the mail itself. */
  readonly name: string | null
  readonly said: Said
  readonly lines: readonly LineFacts[]
  readonly blanks: readonly Blank[]
}

const READ_KINDS: ReadonlySet<string> = new Set(['inquiry', 'reply'])
const LONGEST_TITLE = 200
/** Goods told apart in one file; more are a price list. */
const MOST_LINES = 60
/** Columns whose cells are read as sentences of their own. */
const SPOKEN = ['terms', 'certificate', 'price', 'targetPrice'] as const

/** The files that carry the buyer's request, in the mail's order. Files of a mail that we do not trust are not looked at. */
export function attachedFiles(mail: Mail, reading: Reading, rules: Rules): AttachedFile[] {
  const { kind, risk, flags } = reading
  if (!READ_KINDS.has(kind) || risk.action === 'quarantine' || flags.includes('dangerous_attachment')) return []
  return mail.attachments.flatMap((attachment) => attachedFile(attachment, reading.language, rules) ?? [])
}

function attachedFile({ filename, content }: Attachment, language: string, rules: Rules): AttachedFile | null {
  if (content === null) return null
  const name = filename ?? ''
  const tables = content.tables.map((table) => requestTable(table, rules.tables))
  const words = [content.text, ...tables.flatMap(({ notes }) => notes)].join('\n')
  const file = tabled(name, content.text, tables, language, rules)
  return isRequest(file, `${name.replace(/[_.-]+/g, ' ')}\n${words.trim().slice(0, LONGEST_TITLE)}`, rules)
    ? file
    : null
}

/** What text and tables say together. */
export function tabled(
  name: string | null,
  text: string,
  tables: readonly RequestTable[],
  language: string,
  rules: Rules,
): AttachedFile {
  const lines = tables.flatMap((table) => table.lines).slice(0, MOST_LINES)
  const blanks = tables.flatMap((table) => table.blanks)
  const words = [text, ...tables.flatMap(({ notes }) => notes)].join('\n')
  const priced = blanks.filter(({ asks }) => asks === 'price').map(({ heading }) => heading)
  return {
    name,
    said: listenToFile([words, ...spokenCells(lines), ...priced].join('\n\n'), language, rules),
    lines: lines.map((line) => lineFacts(line, language, rules)),
    blanks,
  }
}

/** Words with the file they stand in. */
export function citing({ name }: AttachedFile, words: string): string {
  return name === null ? words : `${name}: ${words}`
}

/** `Unit price FOB Haifa`, `Destination: Haifa`: headings and cells that name terms, each once. */
function spokenCells(lines: readonly RequestLine[]): string[] {
  const cells = lines.flatMap(({ cells, headings }) =>
    SPOKEN.flatMap((column) => (cells[column] === undefined ? [] : [`${headings[column]}: ${cells[column]}`])),
  )
  return [...new Set(cells)]
}

/** Its name or its first words call it a request; or, unless they call it another paper, it lists goods or asks. */
function isRequest({ lines, blanks, said }: AttachedFile, title: string, rules: Rules): boolean {
  const { requests, papers } = tableWords(rules.tables)
  const folded = comparable(title)
  if (has(requests, folded)) return true
  return !has(papers, folded) && (lines.length > 0 || blanks.length > 0 || said.body.some(({ asks }) => asks))
}
