const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  ı: 'i',
  İ: 'i',
  ß: 's',
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '′': "'",
  '″': '"',
  '“': '"',
  '”': '"',
  '×': 'x',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '٫': '.',
  '٬': ',',
  ー: 'ー',
}
/** What each unit folds to; 0 while nobody asked. */
const known = new Uint16Array(0x10000)
/** As many units as a call may have arguments. */
const AT_ONCE = 8192

/**
 * Text made comparable: lower case, no accents, plain digits, one form of each letter.
 * Every UTF-16 unit gives exactly one, so places in the folded text are places in the original.
 */
export function fold(text: string): string {
  if (!/[^ -~\s]/.test(text)) return text.toLowerCase()
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    units[at] = known[unit] || learn(unit)
  }
  let folded = ''
  for (let at = 0; at < units.length; at += AT_ONCE) folded += written(units.subarray(at, at + AT_ONCE))
  return folded
}

/** Spread into a call, the same takes five times as long. */
function written(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, units)
}

/** Text as fold expects it: composed letters, no invisible marks, no Arabic vowel signs, ordinary blanks. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u0640\u064b-\u0652\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
}

function learn(unit: number): number {
  const letter = String.fromCharCode(unit)
  const plain = LETTERS[letter] ?? digitOf(letter) ?? withoutMarks(letter)
  const folded = plain.length === 1 ? plain.charCodeAt(0) : unit
  known[unit] = folded
  return folded
}

/** Arabic-Indic, Persian and Devanagari digits as 0-9. */
function digitOf(unit: string): string | undefined {
  const code = unit.charCodeAt(0)
  const zero = [0x0660, 0x06f0, 0x0966].find((start) => code >= start && code < start + 10)
  return zero === undefined ? undefined : String(code - zero)
}

function withoutMarks(unit: string): string {
  // A Korean syllable falls apart into its letters; it is compared whole.
  if (unit >= '\uac00' && unit <= '\ud7a3') return unit
  if (unit >= '\u3040' && unit <= '\u30ff') return unit
  const bare = unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.length === 1 ? bare : unit.toLowerCase()
}
