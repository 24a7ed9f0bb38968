import { scriptOf } from '../../classify/language/script.ts'
import type { Rules } from '../../rules.ts'

/** Share of small words from which on a text is sure to be in a language. */
const SURE = 0.12
/** How many more small words another language must show than the one the letter was drafted in. */
const CLEARLY_MORE = 1.3

type SmallWords = ReadonlyMap<string, ReadonlySet<string>>
const lists = new WeakMap<object, SmallWords>()

/**
 * The language a letter is written in: the one it was drafted in, unless its script or its small words plainly say another.
 * Quick, so that it can be asked while somebody types.
 *
 * @param drafted ISO 639-1
 * @returns ISO 639-1
 */
export function languageTyped(text: string, drafted: string, { languages }: Pick<Rules, 'languages'>): string {
  const script = scriptOf(text)
  if (script !== null && script !== 'latin') return script
  const words = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []
  const votes = (small: ReadonlySet<string> | undefined) => words.filter((word) => small?.has(word)).length
  const all = smallWords(languages.words)
  const ranked = [...all].map(([language, small]) => ({ language, votes: votes(small) }))
  const best = ranked.reduce((top, one) => (one.votes > top.votes ? one : top))
  const sure = best.votes >= words.length * SURE && best.votes > votes(all.get(drafted)) * CLEARLY_MORE + 1
  return sure ? best.language : drafted
}

function smallWords(rules: Rules['languages']['words']): SmallWords {
  const known = lists.get(rules)
  if (known) return known
  const sets = new Map(Object.entries(rules.words).map(([language, words]) => [language, new Set(words)]))
  lists.set(rules, sets)
  return sets
}
