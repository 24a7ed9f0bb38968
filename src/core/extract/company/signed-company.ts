import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { has } from '../../words/lexicon.ts'
import { isRole } from '../letter/closing.ts'
import { agree } from '../name/name-spelling.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import type { CompanySource } from './company-source.ts'
import { isPlace } from './introduced-name.ts'

/** An entry of the closing that carries a word of trade, such as Trading or Municipality, and is no position. */
export function companyOfTrade({ closing, person }: CompanySource, words: IdentityWords): string | undefined {
  const entry = closing.find(
    (one) =>
      has(words.organisations, one.folded) &&
      one.text !== person &&
      one.text.length <= 60 &&
      !isRole(one, words) &&
      !/[\d@?!]|^\p{Ll}/u.test(one.text) &&
      one.text.split(' ').length <= 8,
  )
  return entry?.text.replace(/(?<![.,])[.,]+$/, '')
}

/** The line right under the person's name, when it is a name too and neither a position nor an address. */
export function companyUnderName(
  { closing, person }: CompanySource,
  words: IdentityWords,
  rules: Rules,
): string | undefined {
  const at = closing.findIndex(({ text }) => person !== null && (text.includes(person) || agree(text, person)))
  const next = closing.slice(at + 1).find((entry) => !isRole(entry, words))
  if (at < 0 || !next || next.line - (closing[at]?.line ?? 0) > 2) return undefined
  const name = next.text.split(',')[0]?.replace(/(?<![\d ])[ \d/-]{0,12}\d$/, '') ?? ''
  return isNameOfWords(name, words) && !isPlace(fold(name), rules) ? name : undefined
}

/** Two to six words, each with a capital or linking others; a script without capitals needs one only. */
function isNameOfWords(name: string, { links }: IdentityWords): boolean {
  const all = name.split(' ')
  const isWord = (word: string) => /^(?:\p{Lu}[\p{L}'’&.-]*|\p{Lo}+)$/u.test(word)
  return (
    isWord(all[0] ?? '') && all.length > 1 && all.length <= 6 && all.every((word) => isWord(word) || links.has(word))
  )
}
