import { fold } from '../../words/fold.ts'
import type { Span } from './span.ts'

/** One line of a text, from (inclusive) to (exclusive, its line break included). */
export interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Trimmed, folded, for comparing. */
  readonly folded: string
}

export type Part = Span['kind']

/** The lines of a text; together they are the whole of it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end + 1
    const line = text.slice(from, to).trimEnd()
    lines.push({ from, to, text: line, folded: fold(line.trim()) })
    from = to
  }
  return lines
}

/** Lines with their parts as spans; neighbours of one part are one span. */
export function spansOf(lines: readonly Line[], parts: readonly Part[]): Span[] {
  const spans: Span[] = []
  for (const [index, { from, to }] of lines.entries()) {
    const kind = parts[index] ?? 'new'
    const last = spans.at(-1)
    if (last?.kind === kind) spans[spans.length - 1] = { ...last, to }
    else spans.push({ kind, from, to })
  }
  return spans
}

/** The first line at or after a place that is not blank; the number of lines when there is none. */
export function nextWritten(lines: readonly Line[], at: number): number {
  let index = at
  while (index < lines.length && lines[index]?.folded === '') index += 1
  return index
}
