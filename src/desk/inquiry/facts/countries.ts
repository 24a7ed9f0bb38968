import { countryName } from '../../shell/names.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
/** Codes with a name that are no country: unions, the sea, and what is reserved for tests. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])

/** Every country by its name in the language of the desk. The browser knows the names; no list of ours grows old. */
export function countries(language: string): readonly { readonly value: string; readonly label: string }[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.has(code) && isInForce(code))
    .map((value) => ({ value, label: countryName(value, language) }))
    .filter(({ value, label }) => label !== value)
    .toSorted((one, other) => one.label.localeCompare(other.label, language))
}

/** A code that was given up stands for the one that came after it. */
function isInForce(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code
}
