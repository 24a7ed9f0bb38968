/** Text of a part or a header field, and the charset it was read with if that was a guess. */
export interface DecodedText {
  readonly text: string
  readonly guessed: string | null
}

/** Names that mailers use and the Encoding Standard does not list. */
const ALIASES: Readonly<Record<string, string>> = {
  cp936: 'gbk',
  cp950: 'big5',
  cp949: 'euc-kr',
  cp932: 'shift_jis',
  utf8mb4: 'utf-8',
  'x-gbk': 'gbk',
}

/** These say nothing about bytes above 127. UTF-7 could hide markup from whoever looks for `<`. */
const SILENT = /^(us-ascii|ascii|ansi_x3\.4-19\d\d|unknown-8bit|x-unknown|unknown|default|binary|utf-7|)$/

const ENOUGH_TO_GUESS = 64 * 1024

/**
 * Decodes bytes by the declared charset; where none is declared, or it does not fit, by the most plausible of UTF-8,
 * GB18030, Big5 and windows-1252, which are what mailers of our buyers' markets send undeclared.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const charset = declared?.trim().toLowerCase() ?? ''
  const decoder = SILENT.test(charset) ? null : decoderFor(ALIASES[charset] ?? charset)
  const text = decoder?.decode(bytes)
  if (text !== undefined && !text.includes('\uFFFD')) return { text, guessed: null }
  const best = guess(bytes.subarray(0, ENOUGH_TO_GUESS))
  const declaredFitsAsWell = best === decoder?.encoding
  return {
    text: new TextDecoder(best).decode(bytes),
    guessed: best === 'utf-8' && (decoder === null || declaredFitsAsWell) ? null : best,
  }
}

function decoderFor(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset)
  } catch {
    return null
  }
}

function guess(bytes: Uint8Array): string {
  const scores = [
    { charset: 'utf-8', score: utf8Score(bytes) },
    { charset: 'gb18030', score: pairScore(bytes, isCommonInGb2312) },
    { charset: 'big5', score: pairScore(bytes, isCommonInBig5) },
    { charset: 'windows-1252', score: westernScore(bytes) },
  ]
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).charset
}

/** 1 when every sequence is valid; a mail cut inside a character stays close to 1. */
function utf8Score(bytes: Uint8Array): number {
  const foreign = countForeign(bytes, 0, bytes.length)
  if (foreign === 0) return 1
  const broken = new TextDecoder().decode(bytes).split('\uFFFD').length - 1
  return 1 - (2 * broken) / foreign
}

/** Share of double-byte characters that are frequent ones; a lead byte without a fitting second byte counts against. */
function pairScore(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let common = 0
  let seen = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0x40
    seen++
    if (trail < 0x40 || lead === 0x80 || lead === 0xff) common--
    else {
      if (isCommon(lead, trail)) common++
      at++
    }
  }
  return seen === 0 ? 0 : common / seen
}

/** Rows 1-3 are punctuation and full-width forms, rows 16-55 the 3,755 frequent characters of GB 2312 level 1. */
function isCommonInGb2312(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))
}

/** A1-A3 are punctuation, A4-C6 the 5,401 frequent characters of Big5 level 1. */
function isCommonInBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && (trail <= 0x7e || trail >= 0xa1)
}

/** Western text has single accented letters and typographic signs between plain letters, never long runs of them. */
function westernScore(bytes: Uint8Array): number {
  let seen = 0
  let plausible = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    seen++
    const alone = countForeign(bytes, Math.max(0, at - 2), at + 3) <= 2
    if (alone && (byte >= 0xc0 || WESTERN_SIGNS.has(byte))) plausible++
  }
  return seen === 0 ? 0 : plausible / seen
}

const WESTERN_SIGNS: ReadonlySet<number> = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa1, 0xa3, 0xa9, 0xaa, 0xab, 0xae, 0xb0, 0xb1,
  0xb2, 0xb3, 0xb4, 0xb5, 0xb7, 0xba, 0xbb, 0xbd, 0xbf,
])

function countForeign(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < Math.min(to, bytes.length); at++) if ((bytes[at] ?? 0) >= 0x80) count++
  return count
}
