import addressparser from 'nodemailer/lib/addressparser'
import type { Address } from '../../core/mail.ts'
import { decodeText } from './charset.ts'
import { decodeWords } from './encoded-words.ts'

/** Header fields by name in lower case, unfolded; encoded words are still encoded. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>

/** More would be an attack on whoever compares them. */
const MOST_ADDRESSES = 200
const MOST_REFERENCES = 100
/** The address parser is quadratic for some input. */
const LONGEST_ADDRESS_FIELD = 32 * 1024

/** Invisible characters that turn the direction of what follows: `gpj.exe` reads `exe.jpg`. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u001F\u007F]+/g

/** @param lines header lines as bytes in latin1 strings; a name that is no field name is left out */
export function readHeaderFields(lines: readonly string[]): HeaderFields {
  const fields = new Map<string, string[]>()
  for (const line of lines) {
    const match = /^([a-z0-9][\w.-]*)[ \t]*:([\s\S]*)$/i.exec(line)
    if (match === null) continue
    const [, name = '', value = ''] = match
    const values = fields.get(name.toLowerCase()) ?? []
    values.push(unfold(decodeText(Buffer.from(value, 'latin1'), null).text))
    fields.set(name.toLowerCase(), values)
  }
  return fields
}

/** A field as a person reads it: decoded, one line, nothing that turns the writing direction. */
export function readable(field: string): string {
  return decodeWords(field).replace(CONTROLS, ' ').replace(BIDI_CONTROLS, '').trim()
}

/** Addresses of a field such as To, groups flattened; the display name is decoded after the address was cut out. */
export function addressesOf(fields: HeaderFields, name: string): Address[] {
  const value = (fields.get(name) ?? []).join(', ').slice(0, LONGEST_ADDRESS_FIELD)
  return addressparser(value, { flatten: true })
    .map(({ name, address }) => toAddress(name, address))
    .filter((address) => address.address !== '')
    .slice(0, MOST_ADDRESSES)
}

/** Message ids of a field, in angle brackets; only the newest of very many. */
export function messageIdsOf(fields: HeaderFields, name: string): string[] {
  const value = (fields.get(name) ?? []).map((field) => decodeWords(field)).join(' ')
  const bracketed = value.match(/<[^<>\s]+>/g)
  const ids =
    bracketed ??
    value
      .split(/\s+/)
      .filter((word) => word.includes('@'))
      .map((word) => `<${word.replace(/[<>]/g, '')}>`)
  return [...new Set(ids)].slice(-MOST_REFERENCES)
}

/** The envelope sender our server noted; the empty string is the null sender of a report. */
export function returnPathOf(fields: HeaderFields): string | null {
  const value = fields.get('return-path')?.[0]
  return value === undefined ? null : value.replace(/^<|>$/g, '').trim()
}

function unfold(value: string): string {
  return value.replace(/\r?\n(?=[ \t])/g, '').trim()
}

/** A bare word such as MAILER-DAEMON stands for an address on its own server. */
function toAddress(name: string, address: string): Address {
  const shown = readable(name)
  if (address === '') return { name: null, address: /^\S+$/.test(shown) ? shown : '' }
  const at = address.lastIndexOf('@')
  const clean = (address.slice(0, at + 1) + address.slice(at + 1).toLowerCase())
    .replace(CONTROLS, '')
    .replace(BIDI_CONTROLS, '')
  return { name: shown === '' ? null : shown, address: clean }
}
