import type { Reading } from '../../classify/reading.ts'
import type { BuyerFacts, Fact, RequestFacts } from '../../inquiry.ts'
import type { Address } from '../../mail.ts'
import type { Rules } from '../../rules.ts'
import { tidy } from '../../words/fold.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import { companyOf } from '../company/company-name.ts'
import { type PhoneLine, type PhoneRead, phonesIn } from '../contact/phones.ts'
import { websiteIn } from '../contact/website.ts'
import { type CountryRead, countryOf, type Whereabouts } from '../country/country.ts'
import { type Clock, timeZoneOf } from '../country/time-zone.ts'
import { closingOf, type Entry, isRole } from '../letter/closing.ts'
import type { Said } from '../letter/said.ts'
import { type NameRead, nameOf } from '../name/name.ts'
import { identityWords } from '../rules/identity-rules.ts'
import { type BuyerTypeRead, buyerTypeOf } from './buyer-type.ts'

/** What the writer is read from. */
interface Letter extends Whereabouts {
  readonly writer: Address | null
  /** Lines of the letter without its signature. */
  readonly written: readonly string[]
  /** All lines that may hold a phone number. */
  readonly lines: readonly PhoneLine[]
}

interface NameAndFirm {
  readonly name: NameRead | null
  readonly company: NameRead | null
  readonly role: string | null
}

/** Lines of the letter that may stand in for a signature. */
const LAST_LINES = 14

/** Who writes: the person, the firm, the market, and how to reach them. */
export function buyerOf(
  said: Said,
  reading: Reading,
  request: RequestFacts,
  clock: Clock,
  rules: Rules,
): { facts: BuyerFacts; evidence: Fact[] } {
  const letter = letterOf(said, reading, rules)
  const { lines, closing, email } = letter
  const { name, company, role } = nameAndFirm(letter, rules)
  const told = countryOf(letter, phonesIn(lines, null, rules), request.port, rules)
  const spoken = rules.places.spokenIn.countries[said.language] ?? null
  const phones = phonesIn(lines, told?.country ?? spoken, rules)
  // A number that is right in the country of the mail's language tells that country.
  const market = told ?? (phones.length > 0 ? countryOf(letter, phones, request.port, rules) : null)
  const numbers = phones.map(({ number }) => number)
  const website =
    websiteIn([said.fields['website'] ?? ''], rules) ?? websiteIn([...said.signature, ...letter.written], rules)
  const type = buyerTypeOf(said, company?.name ?? null, closing, email, request.quantities, rules)
  const facts: BuyerFacts = {
    name: name?.name ?? null,
    email,
    company: company?.name ?? null,
    country: market?.country ?? null,
    countryEvidence: market?.evidence ?? null,
    phones: numbers,
    website,
    role,
    type: type.type,
    timeZone: market && zoneOf(market, { phones: numbers, closing, clock }, rules),
  }
  return { facts, evidence: evidenceOf(facts, { name, company, phones, type }) }
}

function letterOf(said: Said, reading: Reading, rules: Rules): Letter {
  const written = tidy(bothEnds(reading.text, CAPS.letter))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const closing = closingOf(said, written.slice(-LAST_LINES), rules)
  return {
    said,
    writer: reading.writer,
    email: reading.writer?.address ?? said.fields['email'] ?? null,
    ownDomain:
      !reading.flags.includes('free_mail') &&
      !reading.flags.includes('disposable_mail') &&
      reading.channel === 'direct',
    closing,
    written,
    lines: [
      ...[said.fields['phone'] ?? '', ...said.signature].map((text) => ({ text, signed: true })),
      ...written.map((text) => ({ text, signed: false })),
    ],
  }
}

function nameAndFirm({ said, writer, ownDomain, closing }: Letter, rules: Rules): NameAndFirm {
  const name = nameOf(said, writer, closing, rules)
  const company = companyOf({ said, writer, ownDomain, closing, person: name?.name ?? null }, rules)
  const words = identityWords(rules.identity)
  const signed = closing.find((entry) => entry.text !== name?.name && isRole(entry, words))
  return { name, company, role: said.fields['role'] ?? signed?.text ?? null }
}

function zoneOf(
  market: CountryRead,
  reached: { phones: readonly string[]; closing: readonly Entry[]; clock: Clock },
  rules: Rules,
): string | null {
  return market.timeZone ?? timeZoneOf({ country: market.country, ...reached }, rules.timeZones)
}

/** Each fact with the words it was read from. */
function evidenceOf(
  { country, countryEvidence, website, role }: BuyerFacts,
  {
    name,
    company,
    phones,
    type,
  }: { name: NameRead | null; company: NameRead | null; phones: readonly PhoneRead[]; type: BuyerTypeRead },
): Fact[] {
  return [
    ...(name ? [fact('name', name.name, name.evidence)] : []),
    ...(company ? [fact('company', company.name, company.evidence)] : []),
    ...(country ? [fact('country', country, countryEvidence ?? country)] : []),
    ...phones.map(({ number, evidence }) => fact('phones', number, evidence)),
    ...(website ? [fact('website', website, website)] : []),
    ...(role ? [fact('role', role, role)] : []),
    ...(type.type === 'unknown' ? [] : [fact('type', type.type, type.evidence)]),
  ]
}

function fact(field: keyof BuyerFacts, value: string, evidence: string): Fact {
  return { field: `buyer.${field}`, value, evidence }
}
