/** Words of the buyer's that name something are no longer than this. */
const LONGEST = 64
/** A question of the buyer's that is quoted, so that he sees it was read to its end. */
const LONGEST_QUESTION = 120

/**
 * A stretch of the buyer's mail fit to be repeated: one line, cut at a word.
 * Null when it holds what we never repeat: links, addresses, long numbers, marks of a template.
 */
export function repeatable(text: string, longest = LONGEST): string | null {
  const line = text
    .replace(/["“”„«»☺☹❤]|\p{Emoji_Presentation}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:[一二三四五六七八九十]{1,2}|\d{1,2}|[a-h])(?:[、.)）](?!\d)|-(?=\s))\s*/u, '')
    .replace(/^[\s¿¡•*-]+|(?<![.,;:!?…。？！；؟،؛\s])[.,;:!?…。？！；؟،؛\s]+$/gu, '')
  const refused = /:\/\/|www\.|@|[{}<>[\]|\\^`]|\d[\d\s-]{7,}\d|undefined|\bnull\b|NaN/iu
  if (line === '' || refused.test(line)) return null
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/(?<![.,;:!?\s])[.,;:!?\s]+$/u, '')} ...`
}

/** A sentence of the buyer's fit to stand between “ and ”; null when it is unfit or too little to be understood. */
export function quotable(text: string, longest = LONGEST_QUESTION): string | null {
  const line = repeatable(text, longest)
  return line === null || isScrap(line) ? null : asAsked(line, text.trim())
}

/** A question that is quoted whole keeps its marks. */
function asAsked(line: string, asked: string): string {
  const mark = /[ \u00a0\u202f]?[?？؟]$/u.exec(asked)?.[0]
  if (mark === undefined || line.endsWith('...')) return line
  return `${asked.startsWith('¿') ? '¿' : ''}${line}${mark}`
}

/** Scripts without blanks say more in fewer signs. */
function isScrap(line: string): boolean {
  return /^[ -~]*$/u.test(line) && line.split(' ').length < 3
}

/** A person's name as we may write it after "Dear": null when the text is no name. */
export function greetable(name: string | null): string | null {
  const plain = (name ?? '').replace(/\s+/gu, ' ').trim()
  const words = plain.split(' ')
  if (plain.length < 2 || plain.length > 40 || words.length > 5 || !/^[\p{L}\p{M}][\p{L}\p{M}.'’ -]*$/u.test(plain))
    return null
  if (/\b(?:undefined|null|nan)\b/iu.test(plain)) return null
  if (plain === plain.toLowerCase() || isShouted(plain)) return words.map(capitalized).join(' ')
  return words.map((word) => (word.length > 3 && isShouted(word) ? capitalized(word) : word)).join(' ')
}

/** All in capitals, as many write the family name. */
function isShouted(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase()
}

function capitalized(word: string): string {
  return word
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase())
    .join('-')
}
