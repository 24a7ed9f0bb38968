const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * The mail from its first header line on: editors put a byte order mark before it and some exports empty lines. Lines
 * that end with a carriage return alone, as some old programs write them, get line feeds.
 */
export function fromFirstLine(raw: Uint8Array): Uint8Array {
  let start = BYTE_ORDER_MARK.every((byte, at) => raw[at] === byte) ? BYTE_ORDER_MARK.length : 0
  while (raw[start] === 13 || raw[start] === 10) start++
  const mail = raw.subarray(start)
  return mail.includes(10) ? mail : mail.map((byte) => (byte === 13 ? 10 : byte))
}
