import type { Rules } from '../../rules.ts'
import { type AttachedFile, tabled } from './attached-files.ts'
import { requestTable } from './request-table.ts'
import { writtenTables } from './written-table.ts'

/** A text whose tables of wanted goods were taken out. */
export interface WrittenRequest {
  /** The text without them; each place keeps its offset. */
  readonly text: string
  readonly tables: readonly AttachedFile[]
}

/** Parts the tables of goods that a buyer typed into the mail from the sentences around them. */
export function writtenRequest(text: string, language: string, rules: Rules): WrittenRequest {
  const found = writtenTables(text).flatMap(({ table, from, to }) => {
    const request = requestTable(table, rules.tables)
    return request.lines.length > 0 ? [{ request, from, to }] : []
  })
  return {
    text: found.reduce((rest, { from, to }) => rest.slice(0, from) + '\n'.repeat(to - from) + rest.slice(to), text),
    tables: found.map(({ request }) => tabled(null, '', [request], language, rules)),
  }
}
