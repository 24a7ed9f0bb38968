import { COUNTRIES } from '../language/countries.ts'
import { linesOf } from '../text/lines.ts'

/** How far down the card of the buyer stands. */
const CARD = 12
const NAMES = [...COUNTRIES.keys()]

/**
 * Reads the unlabelled card above a message: the buyer's name with the country behind or below it.
 *
 * @param person the name as the headers give it, if they do
 */
export function cardOf(text: string, person: string | null): Record<string, string> {
  const card: Record<string, string> = person === null ? {} : { name: person }
  const cells = linesOf(text)
    .slice(0, CARD)
    .flatMap(({ text: line }) => line.trim().split(/\s{2,}|\s[|·]\s/))
    .filter((cell) => cell !== '' && cell.length <= 60)
  for (const [index, cell] of cells.entries()) {
    const country = NAMES.find((name) => cell === name || cell.endsWith(` ${name}`))
    if (country === undefined) continue
    const before = cell.slice(0, -country.length).trim() || (cells[index - 1] ?? '')
    if (!isPerson(before, person)) continue
    return { name: person ?? before, country }
  }
  return { ...card, ...inSentence(text, person) }
}

/** "The buyer Anna Reyes (Brazil) has …" */
function inSentence(text: string, person: string | null): Record<string, string> {
  for (const { 1: country = '', index } of text.slice(0, 1500).matchAll(/\(([^()\n]{4,40})\)/g)) {
    const words = text.slice(0, index).trim().split(/\s/).slice(-4)
    const name = words.slice(words.findLastIndex((word) => !/^\p{Lu}\p{L}/u.test(word)) + 1).join(' ')
    if (COUNTRIES.has(country) && name !== '') return { name: person ?? name, country }
  }
  return {}
}

function isPerson(text: string, person: string | null): boolean {
  return person === null ? /^\p{Lu}[\p{L}\p{M}'.-]*(?:\s[\p{L}\p{M}'.-]+){0,3}$/u.test(text) : text === person
}
