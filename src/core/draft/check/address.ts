import type { Triage } from '../../inquiry.ts'
import { greetable } from '../written/buyers-words.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'

/** Signs beside a name among which its title stands. */
const BESIDE = 14

const SIGN = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]`
const ONLY_SIGNS = new RegExp(`^${SIGN}+$`, 'u')
const WORD = new RegExp(`${SIGN}+|(?:(?!${SIGN})[\\p{L}\\p{M}])+`, 'gu')

/** Whether the letter calls the buyer by name, by the right one, and without guessing "Mr" or "Ms". */
export function misaddressed(letter: LetterText, triage: Omit<Triage, 'draft'>): Found[] {
  const name = greetable(triage.buyer.name)
  const [first = '', second = ''] = letter.body.split('\n').filter((line) => line.trim() !== '')
  return [...nameFault(letter, name, first, second), ...guessedTitle(letter, triage.text, name, first)]
}

function nameFault({ words }: LetterText, name: string | null, first: string, second: string): Found[] {
  if (name === null || words === null) return []
  const own = namesIn(name)
  if (own.length === 0 || own.some((one) => namedIn(one, first) || (isAddress(second) && namedIn(one, second))))
    return []
  const salutation = first.replace(words.greeting, ' ')
  const someoneElse = salutation !== first && isAddress(first) && namesIn(salutation).length > 0
  return [{ check: someoneElse ? 'name-wrong' : 'name-missing', evidence: first }]
}

/** A title is no guess when the buyer's own mail puts it beside the name, or when several are offered. */
function guessedTitle({ words }: LetterText, mail: string, name: string | null, first: string): Found[] {
  const titles = words?.titles
  if (titles === undefined || !isAddress(first)) return []
  const [title, ...more] = first.match(titles) ?? []
  if (title === undefined || more.length > 0) return []
  const told = namesIn(name ?? '').some((one) => titledIn(mail, one, titles))
  return told ? [] : [{ check: 'title-guessed', evidence: title }]
}

function titledIn(mail: string, name: string, titles: RegExp): boolean {
  const at = mail.toLowerCase().indexOf(name)
  return at !== -1 && mail.slice(Math.max(0, at - BESIDE), at + name.length + BESIDE).search(titles) !== -1
}

/** A greeting is a line of its own, and short. */
function isAddress(line: string): boolean {
  return line.length < 80
}

/** Names of scripts without blanks stand among other signs. */
function namedIn(name: string, line: string): boolean {
  return ONLY_SIGNS.test(name) ? line.toLowerCase().includes(name) : namesIn(line).includes(name)
}

/** Words of two letters or more; a title in another script ends a name. */
function namesIn(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).filter((word) => word.length > 1)
}
