/** A `/` that asks for a snippet, and what was typed of its name. */
export interface Slash {
  /** Where the `/` stands, in UTF-16 units. */
  readonly from: number
  readonly query: string
}

/** Longer than the names people give. */
const LONGEST_QUERY = 40

/**
 * The `/` before the caret that asks for a snippet; null where a `/` is part of what one writes, as in 50/60 Hz, FOB/CIF, a date
 * or an address of the web. It asks at the start of a line, after a blank, and after Chinese punctuation, which takes no blank;
 * a blank behind it takes the question back. A Chinese keyboard types it in full width.
 */
export function slashBefore(text: string, caret: number): Slash | null {
  const line = text.lastIndexOf('\n', caret - 1) + 1
  const from = Math.max(text.lastIndexOf('/', caret - 1), text.lastIndexOf('／', caret - 1))
  if (from < line || caret - from > LONGEST_QUERY || caret === 0) return null
  if (from > line && !/[\s，。；：！？、）”》]/.test(text.charAt(from - 1))) return null
  const query = text.slice(from + 1, caret)
  return /^\s/.test(query) ? null : { from, query }
}
