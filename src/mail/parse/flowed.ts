/** Joins the soft line breaks of `format=flowed` (RFC 3676 section 4); the signature line `-- ` stays one. */
export function unflow(text: string): string {
  const lines: { depth: number; text: string; open: boolean }[] = []
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const words = line.slice(depth).replace(/^ /, '')
    const isSignature = words === '-- '
    const last = lines.at(-1)
    const open = words.endsWith(' ') && !isSignature
    if (last?.open && last.depth === depth && !isSignature) Object.assign(last, { text: last.text + words, open })
    else lines.push({ depth, text: words, open })
  }
  return lines.map(({ depth, text }) => (depth === 0 ? text : `${'>'.repeat(depth)} ${text}`)).join('\n')
}
