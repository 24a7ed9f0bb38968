import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { find } from '../../words/lexicon.ts'
import { identityWords } from '../rules/identity-rules.ts'

/** A line that may hold numbers; in a signature a number is believed more easily than in a letter. */
export interface PhoneLine {
  readonly text: string
  readonly signed: boolean
}

/** A phone number in E.164 with the country it belongs to, and the line it stood on. */
export interface PhoneRead {
  readonly number: string
  readonly country: string | null
  readonly evidence: string
  readonly signed: boolean
}

const CANDIDATE = /(?<![\p{Lu}\p{Ll}\d.,-])(?:\+|00|\(\+|\(00)?[\d(（][\d\s()（）.\-/‐–]{5,22}\d\+?/gu

/**
 * The phone numbers of some lines, faxes and our own left out. Numbers without a country code are read as of `country`.
 *
 * @param country ISO 3166-1 alpha-2, or null when it is not known yet
 */
export function phonesIn(lines: readonly PhoneLine[], country: string | null, rules: Rules): PhoneRead[] {
  const own = new Set([rules.company.signature.phone, rules.company.signature.whatsapp].map(digitsOf))
  const all = lines.flatMap((line) => phonesOfLine(line, country, rules))
  const theirs = all.filter(({ number }) => !own.has(digitsOf(number)))
  return [...new Map(theirs.map((one) => [one.number, one])).values()]
}

function phonesOfLine({ text, signed }: PhoneLine, country: string | null, rules: Rules): PhoneRead[] {
  if (!/\d{2}/.test(text)) return []
  const folded = parted(fold(text.slice(0, 2_000)))
  const { callable, faxes, registrations } = identityWords(rules.identity)
  const phones = find(callable, folded)
  const others = [...find(faxes, folded), ...find(registrations, folded)].filter(
    (label) => !phones.some(({ to }) => to <= label.from && /^[\s/&+.]*$/.test(folded.slice(to, label.from))),
  )
  return [...folded.matchAll(CANDIDATE)].flatMap(({ 0: written, index }) => {
    const before = folded.slice(0, index)
    if (others.some(({ to }) => to <= index && isLabelOf(before.slice(to)))) return []
    const labelled = phones.some(({ from, to }) => to <= index && index - to < (to - from === 1 ? 4 : 30))
    const alone = !/[\p{L}\d]/u.test(before) && /^\W*(?:\(|$)/.test(folded.slice(index + written.length))
    const beside = before.endsWith(' | ')
    const isCallable = labelled || alone || beside || looksCallable(written, signed) || (signed && isMobile(written))
    return isCallable
      ? apart(written).flatMap((one) => read(one, country, signed || labelled || alone || beside, text))
      : []
  })
}

/** Letter for letter as before, with a bar where a stroke parts two numbers: `+31 50 555 01 77 / 06 5550 0177`. */
function parted(line: string): string {
  return line
    .split(' / ')
    .reduce((left, right) => `${left}${digitsOf(left.slice(-16)).length >= 7 ? ' | ' : ' / '}${right}`)
}

/** Without a word for it a number is known by its plus; in a signature also by its trunk zero or its shape. */
function looksCallable(written: string, signed: boolean): boolean {
  return signed
    ? /^\(?[+0]|^\(?\d{3}[) .-]{1,2}\d{3}[ .-]\d{4}$|^\(\d{2}/.test(written)
    : /^\(?(?:\+|00[1-9])/.test(written)
}

/** Eleven digits in the three groups of a Chinese mobile number, or in one. */
function isMobile(written: string): boolean {
  return /^1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/.test(written)
}

/** Two numbers side by side: `... / ...`, when each is long enough to be one. */
function apart(written: string): string[] {
  const parts = written.split(/\s\/\s|\s{2,}|\s[-–]\s(?=\+)|\s(?=\+)/)
  return parts.every((part) => digitsOf(part).length >= 7) ? parts : [written]
}

/** A label reaches its number over a colon, dots and "no.", not over another number or label. */
function isLabelOf(between: string): boolean {
  return /^(?:no|nr|number|n°)?[a-z]{0,2}$/.test(between.replace(/[\s.:()]/g, ''))
}

function read(written: string, country: string | null, signed: boolean, evidence: string): PhoneRead[] {
  const digits = digitsOf(written)
  if (digits.length < 7 || digits.length > 15 || isDate(written)) return []
  const home = country !== null && isSupportedCountry(country) ? country : undefined
  const plain = international(written)
  const phone = plain.startsWith('+')
    ? parsePhoneNumberFromString(plain)
    : home
      ? national(plain, home, signed)
      : undefined
  return phone && (phone.isPossible() || (signed && isLongEnough(phone.number)))
    ? [{ number: phone.number, country: phone.country ?? null, evidence, signed }]
    : []
}

/** Numbering plans change faster than tables of them: where a signature gives a number of a likely length it is believed. */
function isLongEnough(number: string): boolean {
  return /^\d{10,15}$/.test(digitsOf(number)) && !/(\d)\1{5}/.test(number)
}

/** Who writes from right to left puts the code of the country last: `0555550127 966+`. */
const CODE_BEHIND = /^0?(\d{8,10})\s(00\d{2,3}|\d{2,3}\+)$/

/** With a plus where the number says its country; Mexico gave up the 1 after 52 in 2019, the habit lives on. */
function international(written: string): string {
  return written
    .trim()
    .replace(CODE_BEHIND, (_, number: string, code: string) => `+${code.replace(/^00|\+$/g, '')}${number}`)
    .replace(/\(0\)/, '')
    .replace(/^\(?(?:\+|00(?=[1-9]))/, '+')
    .replace(/^\+52[\s-]*1[\s-]*(?=(?:\d[\s-]*){10}$)/, '+52 ')
}

/** A number of the buyer's own country; forms often write the country code without its plus. */
function national(plain: string, home: CountryCode, signed: boolean): PhoneNumber | undefined {
  const local = parsePhoneNumberFromString(plain, home)
  if (local?.isValid()) return local
  const coded = digitsOf(plain).startsWith(getCountryCallingCode(home))
    ? parsePhoneNumberFromString(`+${digitsOf(plain)}`)
    : undefined
  return coded?.isPossible() ? coded : signed ? local : undefined
}

function isDate(written: string): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(written.trim())
}

function digitsOf(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '')
}
