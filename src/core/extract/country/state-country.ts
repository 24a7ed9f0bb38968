import type { Rules } from '../../rules.ts'
import { places } from '../rules/place-rules.ts'

const STATE =
  /(?<![\p{L}\d])([A-Z]{2})(?:[ ,]{1,2}(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\p{L}\d])|\s{0,3}$)/gu

/** The country of an address that ends in a state, and whether that is sure: by a postcode behind it, or a code that is no country's. */
export function countryOfState(line: string, rules: Rules): { country: string; sure: boolean } | null {
  for (const { 0: written, 1: code = '', index } of line.slice(0, 300).matchAll(STATE)) {
    const country = places(rules.places).states.get(code)
    const sure = /\d/.test(written) || rules.places.countries[code] === undefined
    if (country && (/\d/.test(written) || /\p{L}, ?$/u.test(line.slice(0, index)))) return { country, sure }
  }
  return null
}
