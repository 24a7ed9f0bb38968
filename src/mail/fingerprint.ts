import { createHash } from 'node:crypto'
import { splitHeader } from './header-block.ts'

/** What the sender fixed; servers on the way add fields of their own. */
const FIXED = ['message-id', 'from', 'date', 'subject']

/**
 * SHA-256 in hex by which one mail is known in whatever folder or mailbox it arrives: its fixed fields and its body,
 * as bytes. A Message-ID alone is not enough: some senders use one twice.
 */
export function fingerprint(raw: Uint8Array): string {
  const { lines, body } = splitHeader(raw)
  const hash = createHash('sha256')
  for (const name of FIXED) hash.update(`${name}:${fieldOf(lines, name)}\0`, 'latin1')
  return hash.update(withoutLastLineEnds(body)).digest('hex')
}

/** White space may change where a server folds a line again. */
function fieldOf(lines: readonly string[], name: string): string {
  const line = lines.find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)
  return line === undefined
    ? ''
    : line
        .slice(name.length + 1)
        .replace(/\s+/g, ' ')
        .trim()
}

/** Some stores add or drop an empty line at the end. */
function withoutLastLineEnds(body: Buffer): Buffer {
  let end = body.length
  while (end > 0 && body[end - 1] === 10) end--
  return body.subarray(0, end)
}
