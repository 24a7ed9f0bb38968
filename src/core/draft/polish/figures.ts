import { fold } from '../../words/fold.ts'

/** A number, date, clock time or code, with the sign before it. */
const FIGURE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+(?:[-._/:,][\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+)*/gu
/** What is counted: `500 pcs`, `30 days`, `500个`. */
const UNIT =
  /^ ?(?<unit>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\p{L}{1,3}|[%°"$€£¥₩₽₹])/u
const SIGN = /[-±~<>≤≥+$€£¥₩₽₹]$/u
const YEAR = /^20[2-4]\d$/

/** The figures of a line in their order, each with its sign and the beginning of its unit, in any digits. */
export function figuresOf(line: string): string[] {
  const folded = fold(line)
  return [...folded.matchAll(FIGURE)]
    .filter(([token]) => /\p{N}/u.test(token))
    .map(({ 0: token, index }) => {
      const sign = SIGN.exec(folded.slice(Math.max(0, index - 1), index))?.[0] ?? ''
      const unit = UNIT.exec(folded.slice(index + token.length, index + token.length + 4))?.groups?.['unit'] ?? ''
      return `${sign}${token}${YEAR.test(token) || token.includes(':') ? '' : ` ${unit}`}`.trim()
    })
}
