import type { Draft, LineRole } from '../../inquiry.ts'

/** Words of a draft that may be worded otherwise, from (inclusive) to (exclusive) in its text. */
export interface PolishableLine {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The greeting, the choices the buyer answers by letter, the closing and the signature stand as they are. */
const WORDED: ReadonlySet<LineRole> = new Set(['opening', 'answer', 'owed', 'question', 'next_step'])
const MARKER = /^\s{0,8}(?:[-•*]|\d{1,2}[.)]|[a-h]\))\s{1,4}/u
/** A row of a table has its words where they must be. */
const ROW = / \| |\t/u

/** The lines of a draft that a language model may reword, in their order, without the marks of a list. */
export function polishableLines({ text, lines }: Pick<Draft, 'text' | 'lines'>): PolishableLine[] {
  let read = 0
  return lines.flatMap((line) => {
    const at = text.indexOf(line.text, read)
    if (at < 0 || line.text.trim() === '') return []
    read = at + line.text.length
    const from = at + (MARKER.exec(line.text)?.[0].length ?? 0)
    const words = text.slice(from, read)
    const worded = WORDED.has(line.role) && !ROW.test(words) && !words.includes('\n') && /\p{L}/u.test(words)
    return worded ? [{ from, to: read, text: words }] : []
  })
}

/** The text with other words in the place of its lines; everything around them stays to the letter. */
export function withLines(text: string, lines: readonly PolishableLine[], words: readonly string[]): string {
  const parts = lines.map(({ from }, at) => text.slice(lines[at - 1]?.to ?? 0, from) + (words[at] ?? ''))
  return parts.join('') + text.slice(lines.at(-1)?.to ?? 0)
}
