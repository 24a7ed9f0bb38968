import type { Rules } from '../rules.ts'
import { type Found, find } from '../words/lexicon.ts'
import type { Entry } from './closing.ts'
import { countryOfDomain } from './domain-country.ts'
import { identityWords } from './identity-rules.ts'
import type { PhoneRead } from './phones.ts'
import { type City, places } from './place-rules.ts'
import { portNames } from './port-rules.ts'
import { comparable, everything, type Remark, type Said } from './said.ts'

/** A market, why we think so, and the time zone where it is clear. */
export interface CountryRead {
  readonly country: string
  readonly evidence: string
  readonly timeZone: string | null
}

/** One sign of a country; the signs of each country add up. */
interface Sign {
  readonly country: string
  readonly weight: number
  readonly evidence: string
  readonly zone?: string | null
}

/** What each sign is worth. An address in the signature outweighs everything the letter merely mentions. */
const WEIGHT = {
  field: 12,
  signedName: 8,
  signedCity: 6,
  phone: 5,
  /** A number in the letter may be somebody else's. */
  mentionedPhone: 2,
  domain: 6,
  /** A mailbox with a provider of the country: people keep it when they move, and use it from next door. */
  freeMail: 1.5,
  told: 7,
  people: 3,
  name: 3,
  city: 2.5,
  goingTo: 2,
}

/** A place named beside a client is the client's. */
const OF_CLIENT = 0.3

/** Reads the buyer's country from its signature, phone, domain and words; null when nothing tells. */
export function countryOf(
  said: Said,
  closing: readonly Entry[],
  phones: readonly PhoneRead[],
  address: string | null,
  ownDomain: boolean,
  port: string | null,
  rules: Rules,
): CountryRead | null {
  const home = rules.company.country
  const signs = [
    ...ofFields(said, rules),
    ...closing.flatMap((entry) => ofEntry(entry, rules)),
    ...ofPhones(phones),
    ...ofDomain(address, ownDomain),
    ...everything(said)
      .flatMap((remark) => ofRemark(remark, rules))
      .filter(({ country }) => country !== home),
    ...(port ? ofPort(port, rules).filter(({ country }) => country !== home) : []),
  ]
  const best = heaviest(signs)
  if (!best) return null
  const zone = signs.find(({ country, zone }) => country === best.country && zone)?.zone
  return {
    country: best.country,
    evidence: best.evidence,
    timeZone: zone ?? places(rules.places).zones.get(best.country) ?? null,
  }
}

function heaviest(signs: readonly Sign[]): Sign | undefined {
  const sums = new Map<string, number>()
  for (const { country, weight } of signs) sums.set(country, (sums.get(country) ?? 0) + weight)
  const [country] = [...sums].sort(([, one], [, other]) => other - one)[0] ?? []
  return signs.filter((sign) => sign.country === country).sort((one, other) => other.weight - one.weight)[0]
}

function ofFields(said: Said, rules: Rules): Sign[] {
  const text = said.fields['country']
  if (!text) return []
  const code = /^[A-Z]{2}$/.test(text) ? text : find(places(rules.places).names, comparable(text))[0]?.value
  return code ? [{ country: code, weight: WEIGHT.field, evidence: text }] : []
}

function ofEntry({ text, folded }: Entry, rules: Rules): Sign[] {
  const { names, cities } = places(rules.places)
  return [
    ...find(names, folded)
      .filter((one) => isName(text, one))
      .map(({ value }) => ({ country: value, weight: WEIGHT.signedName, evidence: text })),
    ...find(cities, folded)
      .filter((one) => isName(text, one))
      .map(({ value }) => ofCity(value, WEIGHT.signedCity, text)),
  ]
}

function ofPhones(phones: readonly PhoneRead[]): Sign[] {
  return phones.flatMap(({ country, signed, evidence }) =>
    country ? [{ country, weight: signed ? WEIGHT.phone : WEIGHT.mentionedPhone, evidence }] : [],
  )
}

function ofDomain(address: string | null, ownDomain: boolean): Sign[] {
  const domain = address?.split('@')[1]
  const country = domain ? countryOfDomain(domain) : null
  return country ? [{ country, weight: ownDomain ? WEIGHT.domain : WEIGHT.freeMail, evidence: domain ?? '' }] : []
}

const FROM_HERE =
  /(?:^|[^\p{L}])(?:in|from|based|located|of|here|our|nach|aus|en|de|desde|da|do|em|no|na|à|au|a|из|в|w|z|v|ve|في|من)\s+(?:the\s+|la\s+|el\s+|le\s+)?$/u

function ofRemark(remark: Remark, rules: Rules): Sign[] {
  const { names, peoples, cities } = places(rules.places)
  const { raw, folded, text } = remark
  const clients = find(identityWords(rules.identity).clients, folded)
  const share = (place: Found<unknown>): number => (clients.some((one) => isBeside(place, one)) ? OF_CLIENT : 1)
  const told = (place: Found<unknown>): number =>
    remark.tells && FROM_HERE.test(folded.slice(Math.max(0, place.from - 16), place.from)) ? WEIGHT.told : 0
  const inSmall = raw === raw.toLowerCase()
  const weightOf = (place: Found<unknown>, weight: number): number =>
    isName(raw, place)
      ? told(place) || weight * share(place)
      : inSmall && place.to - place.from > 4
        ? WEIGHT.goingTo
        : 0
  return [
    ...find(names, folded).map((one) => ({ country: one.value, weight: weightOf(one, WEIGHT.name), evidence: text })),
    ...find(peoples, folded).map((one) => ({
      country: one.value,
      weight: (remark.tells ? WEIGHT.people + 2 : WEIGHT.people / 2) * share(one),
      evidence: text,
    })),
    ...find(cities, folded).map((one) => ofCity(one.value, weightOf(one, WEIGHT.city), text)),
  ].filter(({ weight }) => weight > 0)
}

/** "a client in Angola", "越南的客户". */
function isBeside(place: Found<unknown>, client: Found<unknown>): boolean {
  return (
    (client.from >= place.to && client.from - place.to <= 8) || (client.to <= place.from && place.from - client.to <= 6)
  )
}

function ofPort(port: string, rules: Rules): Sign[] {
  const known = find(portNames(rules.ports), comparable(port)).map(({ value }) => value.country)
  const cities = find(places(rules.places).cities, comparable(port)).map(({ value }) =>
    ofCity(value, WEIGHT.goingTo, port),
  )
  return cities.length > 0 ? cities : known.map((country) => ({ country, weight: WEIGHT.goingTo, evidence: port }))
}

function ofCity({ country, zone }: City, weight: number, evidence: string): Sign {
  return { country, weight, evidence, zone }
}

/** Names begin with a capital where the script has capitals; in a mail all in small letters nobody can tell. */
function isName(text: string, { from }: Found<unknown>): boolean {
  return !/\p{Ll}/u.test(text[from] ?? '')
}
