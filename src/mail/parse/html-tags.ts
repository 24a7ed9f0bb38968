const DEEPEST = 400
/** Unclosed ones are mostly side by side; where they nest, so many still take less than a second. */
const MOST_UNCLOSED = 20_000

const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i
/** A browser closes these by itself when the next one opens. */
const CLOSED_BY_NEXT = /^(?:p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|rt|rp)$/i

/**
 * Whether markup is nested deeper than any mail has reason for. The HTML reader takes quadratic time for it; browsers
 * flatten beyond 512. One linear pass; closing tags that close nothing can fool it, and then the time limit of the
 * reader's thread has the last word.
 */
export function isTooDeep(html: string): boolean {
  let depth = 0
  let unclosed = 0
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const step = closing === '/' ? -1 : 1
    if (CLOSED_BY_NEXT.test(name)) unclosed = Math.max(0, unclosed + step)
    else if (!EMPTY.test(name)) depth = Math.max(0, depth + step)
    if (depth > DEEPEST || unclosed > MOST_UNCLOSED) return true
  }
  return false
}

/** Text between the tags, for markup that cannot be read as a tree. */
export function withoutTags(html: string): string {
  const [before = '', ...afterOpening] = html.split(/<(?:style|script)\b/i)
  return [before, ...afterOpening.map((piece) => piece.split(/<\/(?:style|script)/i)[1] ?? '')]
    .join(' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
