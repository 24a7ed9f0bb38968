import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Seen } from '../evidence/seen.ts'
import { COUNTRIES } from '../language/countries.ts'

/** What a sentence says before it claims a country. */
const CLAIM = /\b(?:we are|i am|company|based|located|importer|distributor|wholesaler)\b/i
const PLACE = /\b(?:in|from|of) (?:the )?/gi
const NAMES = [...COUNTRIES.keys()]

/** The country a writer claims beside that of his telephone, as `Germany, +234 …`; null unless both are told and differ. */
export function otherCountry({ text, signature, inner }: Seen): string | null {
  const claimed = inner.fields['country'] ?? claimedIn(text.slice(0, 5000))
  const code = [...COUNTRIES].find(([name]) => name.toLowerCase() === claimed?.toLowerCase())?.[1]
  const written = /\+\s?\d[\d ()./-]{6,20}\d/.exec(`${signature}\n${inner.fields['phone'] ?? ''}`)?.[0]
  const country = written === undefined ? undefined : parsePhoneNumberFromString(written)?.country
  return code !== undefined && country !== undefined && country !== code ? `${claimed}, ${written}` : null
}

/** `based in Germany`, `a company from the Netherlands`: the first country that a sentence about the writer names. */
function claimedIn(text: string): string | undefined {
  const claims = text.split(/[.\n]/).flatMap((sentence) => {
    const at = sentence.search(CLAIM)
    return at === -1 ? [] : sentence.slice(at)
  })
  return claims.flatMap((claim) =>
    [...claim.slice(0, 100).matchAll(PLACE)].flatMap((place) => countryAt(claim, place)),
  )[0]
}

function countryAt(claim: string, { 0: words, index }: RegExpExecArray): string[] {
  const after = claim.slice(index + words.length).toLowerCase()
  return NAMES.filter(
    (name) => after.startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(after.slice(name.length)),
  )
}
