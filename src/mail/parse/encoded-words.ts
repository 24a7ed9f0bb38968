import { decodeText } from './charset.ts'

/** `=?charset*language?B|Q?text?=` of RFC 2047, with the language of RFC 2231 section 5. */
const WORD = /=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]*)\?=/gi

/**
 * Decodes the encoded words of a header field. White space between two of them is not part of the text, and the bytes
 * of neighbours with one charset are joined first, since many mailers cut inside a character.
 */
export function decodeWords(field: string): string {
  let text = ''
  let end = 0
  let run: { charset: string; bytes: Buffer[] } | null = null
  const finishRun = () => {
    if (run !== null) text += decodeText(Buffer.concat(run.bytes), run.charset).text
    run = null
  }
  for (const word of field.matchAll(WORD)) {
    const [whole, charset = '', encoding = '', payload = ''] = word
    const between = field.slice(end, word.index)
    const joined: boolean = run !== null && between.trim() === ''
    if (!joined || run?.charset !== charset.toLowerCase()) finishRun()
    if (!joined) text += between
    run ??= { charset: charset.toLowerCase(), bytes: [] }
    run.bytes.push(encoding.toLowerCase() === 'b' ? Buffer.from(payload, 'base64') : decodeQ(payload))
    end = word.index + whole.length
  }
  finishRun()
  return text + field.slice(end)
}

function decodeQ(payload: string): Buffer {
  const plain = payload
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
