const DEEPEST = 400

/** Elements that hold nothing, and those a browser closes by itself when the next one opens. */
const NOT_NESTING =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|rt|rp)$/i

/**
 * Whether markup is nested deeper than any mail has reason for. The HTML reader takes quadratic time for it; browsers
 * flatten beyond 512. One linear pass that may count too much for unclosed elements, never too little.
 */
export function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (NOT_NESTING.test(name)) continue
    depth = Math.max(0, depth + (closing === '/' ? -1 : 1))
    if (depth > DEEPEST) return true
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
