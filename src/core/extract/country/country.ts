import type { Rules } from '../../rules.ts'
import { find } from '../../words/lexicon.ts'
import type { PhoneRead } from '../contact/phones.ts'
import type { Entry } from '../letter/closing.ts'
import { comparable, everything, type Said } from '../letter/said.ts'
import { isLegalForm } from '../name/legal-form.ts'
import { countryOfDomain } from '../places/domain-country.ts'
import { identityWords, undotted } from '../rules/identity-rules.ts'
import { places } from '../rules/place-rules.ts'
import { portNames } from '../rules/port-rules.ts'
import { type CountrySign, isPlaceName, signOfCity, WEIGHT } from './country-sign.ts'
import { countryOfState } from './state-country.ts'
import { countriesTold } from './told-country.ts'

/** A market, why we think so, and the time zone where it is clear. */
export interface CountryRead {
  readonly country: string
  readonly evidence: string
  readonly timeZone: string | null
}

/** What tells where the writer is, besides phones and the port. */
export interface Whereabouts {
  readonly said: Said
  readonly closing: readonly Entry[]
  readonly email: string | null
  /** Whether the mail domain is the firm's own. */
  readonly ownDomain: boolean
}

/** Reads the buyer's country from its signature, phone, domain and words; null when nothing tells. */
export function countryOf(
  { said, closing, email, ownDomain }: Whereabouts,
  phones: readonly PhoneRead[],
  port: string | null,
  rules: Rules,
): CountryRead | null {
  const home = rules.company.country
  const signs = [
    ...ofFields(said, rules),
    ...closing.flatMap((entry) => ofEntry(entry, rules)),
    ...ofLines([...said.signature, ...closing.map(({ text }) => text)], rules),
    ...ofPhones(phones),
    ...ofDomain(email, ownDomain),
    ...everything(said)
      .flatMap((remark) => countriesTold(remark, rules))
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

function heaviest(signs: readonly CountrySign[]): CountrySign | undefined {
  const sums = new Map<string, number>()
  for (const { country, weight } of signs) sums.set(country, (sums.get(country) ?? 0) + weight)
  const [country] = [...sums].sort(([, one], [, other]) => other - one)[0] ?? []
  return signs.filter((sign) => sign.country === country).sort((one, other) => other.weight - one.weight)[0]
}

function ofFields(said: Said, rules: Rules): CountrySign[] {
  const text = said.fields['country']
  if (!text) return []
  const code = /^[A-Z]{2}$/.test(text) ? text : find(places(rules.places).names, comparable(text))[0]?.value
  return code ? [{ country: code, weight: WEIGHT.field, evidence: text }] : []
}

function ofEntry({ text, folded }: Entry, rules: Rules): CountrySign[] {
  const { names, cities } = places(rules.places)
  return [
    ...find(names, folded)
      .filter((one) => isPlaceName(text, one))
      .map(({ value }) => ({ country: value, weight: WEIGHT.signedName, evidence: text })),
    ...find(cities, folded)
      .filter((one) => isPlaceName(text, one))
      .map(({ value }) => signOfCity(value, WEIGHT.signedCity, text)),
  ]
}

function ofPhones(phones: readonly PhoneRead[]): CountrySign[] {
  return phones.flatMap(({ country, signed, evidence }) =>
    country ? [{ country, weight: signed ? WEIGHT.phone : WEIGHT.mentionedPhone, evidence }] : [],
  )
}

function ofDomain(address: string | null, ownDomain: boolean): CountrySign[] {
  const domain = address?.split('@')[1]
  const country = domain ? countryOfDomain(domain) : null
  return country ? [{ country, weight: ownDomain ? WEIGHT.domain : WEIGHT.freeMail, evidence: domain ?? '' }] : []
}

/** States with or without a postcode, legal forms of one country, and numbers as a country writes them. */
function ofLines(lines: readonly string[], rules: Rules): CountrySign[] {
  const { countryForms } = identityWords(rules.identity)
  return lines.flatMap((line) => {
    const state = countryOfState(line, rules)
    const forms = find(countryForms, undotted(comparable(line))).filter(({ from, to }) =>
      isLegalForm(line.slice(from, to)),
    )
    return [
      ...(state
        ? [{ country: state.country, weight: state.sure ? WEIGHT.sureState : WEIGHT.state, evidence: line }]
        : []),
      ...forms.map(({ value }) => ({ country: value, weight: WEIGHT.legalForm, evidence: line })),
      ...(AMERICAN.test(line) ? [{ country: 'US', weight: WEIGHT.shape, evidence: line }] : []),
    ]
  })
}

const AMERICAN = /(?<![\d+(.-])(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])\d{3}[.-]\d{4}(?!\d)/

function ofPort(port: string, rules: Rules): CountrySign[] {
  const known = find(portNames(rules.ports), comparable(port)).map(({ value }) => value.country)
  const cities = find(places(rules.places).cities, comparable(port)).map(({ value }) =>
    signOfCity(value, WEIGHT.goingTo, port),
  )
  return cities.length > 0 ? cities : known.map((country) => ({ country, weight: WEIGHT.goingTo, evidence: port }))
}
