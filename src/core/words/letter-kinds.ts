/** What a letter is, as far as the bounds of words need to know: bits, added up. */
export const WORD = 1
export const DIGIT = 2
export const ARABIC = 4
/** Scripts that write no blanks between words, or hang particles on them: Han, kana, Hangul, Thai. */
export const DENSE = 8
const LEARNED = 128

/** Every place of every text is asked for, once for each word list: a table answers several times as fast as patterns do. */
const kinds = new Uint8Array(0x10000)

/** The kinds of the letter (UTF-16 unit, folded) at a place of a text; 0 outside the text. */
export function kindsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]
  if (known === undefined) return 0
  return known === 0 ? learn(unit) : known
}

function learn(unit: number): number {
  const letter = String.fromCharCode(unit)
  const found =
    LEARNED |
    (isWord(letter) ? WORD : 0) |
    (letter >= '0' && letter <= '9' ? DIGIT : 0) |
    (letter >= '\u0620' && letter <= '\u06ff' ? ARABIC : 0) |
    (isDense(letter) ? DENSE : 0)
  kinds[unit] = found
  return found
}

function isWord(letter: string): boolean {
  return letter < '\x80' ? /[a-z0-9]/.test(letter) : /[\p{L}\p{N}\ud800-\udfff]/u.test(letter)
}

function isDense(letter: string): boolean {
  if (letter < '\u0e00') return false
  return letter <= '\u0e7f' || (letter >= '\u3040' && letter <= '\u9fff') || (letter >= '\uac00' && letter <= '\ud7a3')
}
