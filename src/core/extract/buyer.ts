import type { Reading } from '../classify/reading.ts'
import type { BuyerFacts, Fact, RequestFacts } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { tidy } from '../words/fold.ts'
import { bothEnds, CAPS } from '../words/reading-caps.ts'
import { buyerTypeOf } from './buyer-type.ts'
import { closingOf, isRole } from './closing.ts'
import { companyOf } from './company-name.ts'
import { countryOf } from './country.ts'
import { identityWords } from './identity-rules.ts'
import { nameOf } from './name.ts'
import { phonesIn } from './phones.ts'
import type { Said } from './said.ts'
import { type Clock, timeZoneOf } from './time-zone.ts'
import { websiteIn } from './website.ts'

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
  const lines = tidy(bothEnds(reading.text, CAPS.letter))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const closing = closingOf(said, lines.slice(-LAST_LINES), rules)
  const name = nameOf(said, reading.writer, closing, rules)
  const ownDomain =
    !reading.flags.includes('free_mail') && !reading.flags.includes('disposable_mail') && reading.channel === 'direct'
  const company = companyOf({ said, writer: reading.writer, ownDomain, closing, person: name?.name ?? null }, rules)
  const reachable = [
    ...[said.fields['phone'] ?? '', ...said.signature].map((text) => ({ text, signed: true })),
    ...lines.map((text) => ({ text, signed: false })),
  ]
  const email = reading.writer?.address ?? said.fields['email'] ?? null
  const abroad = phonesIn(reachable, null, rules)
  const market = countryOf(said, closing, abroad, email, ownDomain, request.port, rules)
  const phones = phonesIn(reachable, market?.country ?? null, rules)
  const website = websiteIn([said.fields['website'] ?? ''], rules) ?? websiteIn([...said.signature, ...lines], rules)
  const role =
    said.fields['role'] ??
    closing.find((entry) => entry.text !== name?.name && isRole(entry, identityWords(rules.identity)))?.text ??
    null
  const type = buyerTypeOf(said, company?.name ?? null, closing, email, request.quantities, rules)
  const facts: BuyerFacts = {
    name: name?.name ?? null,
    email,
    company: company?.name ?? null,
    country: market?.country ?? null,
    countryEvidence: market?.evidence ?? null,
    phones: phones.map(({ number }) => number),
    website,
    role,
    type: type.type,
    timeZone: market
      ? (market.timeZone ??
        timeZoneOf(
          { country: market.country, phones: phones.map(({ number }) => number), closing, clock },
          rules.timeZones,
        ))
      : null,
  }
  const evidence = [
    ...(name ? [fact('name', name.name, name.evidence)] : []),
    ...(company ? [fact('company', company.name, company.evidence)] : []),
    ...(market ? [fact('country', market.country, market.evidence)] : []),
    ...phones.map(({ number, evidence }) => fact('phones', number, evidence)),
    ...(website ? [fact('website', website, website)] : []),
    ...(role ? [fact('role', role, role)] : []),
    ...(type.type === 'unknown' ? [] : [fact('type', type.type, type.evidence)]),
  ]
  return { facts, evidence }
}

function fact(field: keyof BuyerFacts, value: string, evidence: string): Fact {
  return { field: `buyer.${field}`, value, evidence }
}
