import type { Draft, DraftLine } from '../../inquiry.ts'

/** A line of a letter as it stands now. */
export interface StandingLine {
  readonly text: string
  /** The line of the draft it still is; null when a person wrote or changed it. */
  readonly drafted: DraftLine | null
}

/** A line of the draft, row by row without the signs of lists. */
interface Candidate {
  readonly line: DraftLine
  readonly rows: readonly string[]
}

/** What stands before an item of a list; it may change when lines are moved. */
const LIST_SIGN = /^\s*(?:[-•*]|\d{1,2}[.)](?!\d)|[a-h]\))\s+/u

/**
 * The lines of an edited letter in their order, each beside the line of the draft it still is.
 * Rows of the draft that are no line of it, those of our signature, are left out.
 */
export function standingLines(text: string, draft: Pick<Draft, 'text' | 'lines'>): StandingLine[] {
  const candidates = candidatesOf(draft.lines)
  const told = new Set(draft.lines.flatMap((line) => rowsOf(line.text)))
  const untold = new Set(rowsOf(draft.text).filter((row) => !told.has(row)))
  const rows = text.split('\n')
  const standing: StandingLine[] = []
  for (let at = 0; at < rows.length; ) {
    const row = withoutListSign(rows[at] ?? '')
    const found = candidates
      .get(row)
      ?.find((one) => one.rows.every((each, place) => each === withoutListSign(rows[at + place] ?? '')))
    const end = at + (found?.rows.length ?? 1)
    if (found !== undefined || !(row === '' || untold.has(row)))
      standing.push({ text: rows.slice(at, end).join('\n').trimEnd(), drafted: found?.line ?? null })
    at = end
  }
  return standing
}

/** The row without the sign of a list before it. */
export function withoutListSign(row: string): string {
  return row.replace(LIST_SIGN, '').trim()
}

function rowsOf(text: string): string[] {
  return text.split('\n').map(withoutListSign)
}

/** By their first row, those of the most rows first. */
function candidatesOf(lines: readonly DraftLine[]): ReadonlyMap<string, readonly Candidate[]> {
  const all = [...lines, ...lines.flatMap(rowByRow)]
    .map((line) => ({ line, rows: rowsOf(line.text) }))
    .toSorted((a, b) => b.rows.length - a.rows.length)
  return Map.groupBy(all, ({ rows }) => rows[0] ?? '')
}

/** The rows of a line such as a price list, where each has its gloss. */
function rowByRow({ text, gloss, ...rest }: DraftLine): DraftLine[] {
  const rows = text.split('\n')
  const en = gloss.en.split('\n')
  const zh = gloss.zh.split('\n')
  if (rows.length === 1 || rows.length !== en.length || rows.length !== zh.length) return []
  return rows.map((row, at) => ({ ...rest, text: row, gloss: { en: en[at] ?? '', zh: zh[at] ?? '' } }))
}
