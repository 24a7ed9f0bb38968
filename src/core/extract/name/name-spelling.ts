import { fold } from '../../words/fold.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'

/** Words all in capitals are written as names are; initials stay as they are. */
export function evenCase(name: string, language: string): string {
  return name.replace(
    /(?<!\p{L})\p{Lu}[\p{Lu}'’]{2,}(?!\p{L})/gu,
    (word) =>
      word.slice(0, 1) + word.slice(1).toLocaleLowerCase(language === 'tr' || /[İŞĞşğı]/.test(name) ? 'tr' : 'en'),
  )
}

/** `DURAND Rosa`: in most languages a family name in capitals stands first for the files only. */
export function givenFirst(name: string, language: string, { familyFirst }: IdentityWords): string {
  const [family = '', ...given] = name.split(' ')
  const isFiled = /^\p{Lu}{3,}$/u.test(family) && given.length > 0 && given.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  return isFiled && !familyFirst.has(language) ? [...given, family].join(' ') : name
}

/** Whether two names share a word. */
export function agree(one: string, other: string): boolean {
  const words = fold(one).split(/[\s.]+/)
  return fold(other)
    .split(/[\s.]+/)
    .some((word) => word.length > 1 && words.includes(word))
}

/** Of two spellings of a name the one written out; a signature counts when it has two words in full and lacks none. */
export function fullerOf(signed: string, shown: string): string {
  const [short, long] = [fullWords(signed), fullWords(shown)]
  const lacks = long.length > short.length && short.every((word) => long.includes(word))
  return lacks || (short.length < 2 && lettersOf(shown) > lettersOf(signed)) ? shown : signed
}

function fullWords(name: string): string[] {
  return fold(name)
    .split(/[\s.]+/)
    .filter((word) => /\p{L}{2}/u.test(word))
}

/** Letters of a name: written out it has more than with initials. */
function lettersOf(name: string): number {
  return name.replace(/[^\p{L}]/gu, '').length
}
