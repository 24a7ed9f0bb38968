import { fromFirstLine } from './mail-start.ts'

/** A mail cut at its first empty line; lines end with `\n` alone. */
export interface HeaderBlock {
  /** Header lines as bytes in latin1 strings, still folded. */
  readonly lines: readonly string[]
  readonly body: Buffer
}

/** A header is rarely over 100 KB; without an empty line the whole mail would pass for one. */
const LONGEST = 1024 * 1024

/** Splits off the header of a raw mail without reading anything into it. */
export function splitHeader(raw: Uint8Array): HeaderBlock {
  const mail = withoutReturns(fromFirstLine(raw))
  const end = mail.subarray(0, LONGEST).indexOf('\n\n')
  const head = end === -1 ? mail.subarray(0, LONGEST) : mail.subarray(0, end)
  return {
    lines: head.toString('latin1').split(/\n(?![ \t])/),
    body: end === -1 ? Buffer.alloc(0) : mail.subarray(end + 2),
  }
}

function withoutReturns(raw: Uint8Array): Buffer {
  const mail = Buffer.allocUnsafe(raw.length)
  let length = 0
  for (const byte of raw) if (byte !== 13) mail[length++] = byte
  return mail.subarray(0, length)
}
