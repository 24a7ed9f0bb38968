import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { Rules } from '../rules.ts'
import { fold } from './fold.ts'
import { identityWords } from './identity-rules.ts'
import { find } from './lexicon.ts'

/** A phone number in E.164 with the country it belongs to, and the line it stood on. */
export interface PhoneRead {
  readonly number: string
  readonly country: string | null
  readonly evidence: string
}

const CANDIDATE = /(?<![\p{L}\d.,-])(?:\+|00|\(\+|\(00)?[\d(（][\d\s()（）.\-/‐–]{5,22}\d/gu

/**
 * The phone numbers of some lines, faxes and our own left out. Numbers without a country code are read as of `country`.
 *
 * @param country ISO 3166-1 alpha-2, or null when it is not known yet
 */
export function phonesIn(lines: readonly string[], country: string | null, rules: Rules): PhoneRead[] {
  const own = new Set([rules.company.signature.phone, rules.company.signature.whatsapp].map(digitsOf))
  const all = lines.flatMap((line) => phonesOfLine(line, country, rules))
  const theirs = all.filter(({ number }) => !own.has(digitsOf(number)))
  return [...new Map(theirs.map((one) => [one.number, one])).values()]
}

function phonesOfLine(line: string, country: string | null, rules: Rules): PhoneRead[] {
  const folded = fold(line.slice(0, 2_000))
  const words = identityWords(rules.identity)
  const labels = [...find(words.faxes, folded), ...find(words.registrations, folded)]
  return [...folded.matchAll(CANDIDATE)].flatMap(({ 0: written, index }) => {
    if (labels.some((label) => label.to <= index && isLabelOf(folded.slice(label.to, index)))) return []
    return written.split(/\s\/\s|\s{2,}|\s[-–]\s(?=\+)/).flatMap((one) => read(one, country, line))
  })
}

/** A label reaches its number over a colon, dots and "no.", not over another number or label. */
function isLabelOf(between: string): boolean {
  return /^[\s.:)]*(?:no\.?|nr\.?|number|n°|:)?[\s.:()]*[a-z]{0,2}[\s.:]*$/.test(between)
}

function read(written: string, country: string | null, line: string): PhoneRead[] {
  const digits = digitsOf(written)
  if (digits.length < 7 || digits.length > 15) return []
  const plain = written
    .trim()
    .replace(/\(0\)/, '')
    .replace(/^\(?(?:\+|00(?=[1-9]))/, '+')
  const abroad = plain.startsWith('+')
  const home = country !== null && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const phone = abroad || home ? parsePhoneNumber(plain, home ? { defaultCountry: home } : {}) : undefined
  if (!phone || !(abroad ? phone.isPossible() : phone.isValid() && !isDate(written))) return []
  return [{ number: phone.number, country: phone.country ?? null, evidence: line }]
}

function isDate(written: string): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(written.trim())
}

function digitsOf(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '')
}
