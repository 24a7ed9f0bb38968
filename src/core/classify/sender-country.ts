import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { COUNTRIES } from './countries.ts'
import type { Seen } from './seen.ts'

const NAMES = [...COUNTRIES.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const CLAIM = new RegExp(
  `\\b(?:we are|i am|company|based|located|importer|distributor|wholesaler)\\b[^.\\n]{0,60}?\\b(?:in|from|of)\\s+(?:the\\s+)?(${NAMES})\\b`,
  'i',
)

/** The country a writer claims beside that of his telephone, as `Germany, +234 …`; null unless both are told and differ. */
export function otherCountry({ text, signature, inner }: Seen): string | null {
  const claimed = inner.fields['country'] ?? CLAIM.exec(text.slice(0, 5000))?.[1]
  const code = [...COUNTRIES].find(([name]) => name.toLowerCase() === claimed?.toLowerCase())?.[1]
  const written = /\+\s?\d[\d ()./-]{6,20}\d/.exec(`${signature}\n${inner.fields['phone'] ?? ''}`)?.[0]
  const country = written === undefined ? undefined : parsePhoneNumberFromString(written)?.country
  return code !== undefined && country !== undefined && country !== code ? `${claimed}, ${written}` : null
}
