import type { FileContent } from '../../../core/mail.ts'
import { decodeText } from '../charset.ts'

/** Reads a text file as one piece. */
export function readText(bytes: Buffer): FileContent {
  return { text: plainText(bytes).replace(/\r\n?/g, '\n'), tables: [] }
}

/** The words of a file in whatever charset its program chose. */
export function plainText(bytes: Buffer): string {
  const text = wideText(bytes) ?? decodeText(bytes, null).text
  return text.replace(/^\uFEFF/, '').replaceAll('\0', '')
}

/** UTF-16, which spreadsheets call Unicode text: by its mark, or by every second byte of Latin text being zero. */
function wideText(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length)
  const many = start.length / 8
  const [even = 0, odd = 0] = zeros
  if ((start[0] === 0xff && start[1] === 0xfe) || (odd > many && even === 0)) return decoded(bytes, 'utf-16le')
  if ((start[0] === 0xfe && start[1] === 0xff) || (even > many && odd === 0)) return decoded(bytes, 'utf-16be')
  return null
}

function decoded(bytes: Buffer, charset: string): string {
  return new TextDecoder(charset).decode(bytes)
}
