const SCRIPTS: readonly (readonly [name: string, letters: RegExp, weight: number])[] = [
  ['latin', /\p{Script=Latin}/gu, 1],
  ['zh', /\p{Script=Han}/gu, 3],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 3],
  ['ko', /\p{Script=Hangul}/gu, 3],
  ['ru', /\p{Script=Cyrillic}/gu, 1],
  ['ar', /\p{Script=Arabic}/gu, 1],
  ['el', /\p{Script=Greek}/gu, 1],
  ['he', /\p{Script=Hebrew}/gu, 1],
  ['th', /\p{Script=Thai}/gu, 1],
  ['hi', /\p{Script=Devanagari}/gu, 1],
  ['bn', /\p{Script=Bengali}/gu, 1],
  ['ka', /\p{Script=Georgian}/gu, 1],
  ['hy', /\p{Script=Armenian}/gu, 1],
]

/**
 * The script most of a text is written in, as the language that mostly writes it, or `latin`; null without letters.
 * A Chinese, Japanese or Korean sign says as much as three letters. Chinese signs beside kana are Japanese.
 */
export function scriptOf(text: string): string | null {
  const counts = new Map(SCRIPTS.map(([name, letters, weight]) => [name, (text.match(letters)?.length ?? 0) * weight]))
  const kana = counts.get('ja') ?? 0
  const han = counts.get('zh') ?? 0
  if (kana > 0 && kana * 10 >= han) counts.set('ja', kana + han)
  const [best, count] = [...counts].reduce((top, one) => (one[1] > top[1] ? one : top))
  return count > 0 ? best : null
}
