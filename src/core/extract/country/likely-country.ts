import type { Rules } from '../../rules.ts'
import { languageName } from '../../words/language-name.ts'
import { places } from '../rules/place-rules.ts'
import { type Clock, offsetOf } from './time-zone.ts'

/** A country that only the language and the clock suggest. */
export interface LikelyCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly evidence: string
}

/**
 * The country a mail is probably from when nothing in it tells one; null when its language is at home in several and its
 * clock does not decide.
 *
 * @param clock of the sender; null where the mail shows only a server's
 */
export function likelyCountryOf(language: string, clock: Clock | null, rules: Rules): LikelyCountry | null {
  const candidates = (rules.likelyCountries.languages[language] ?? []).filter((one) => one !== rules.company.country)
  const offset = clock?.utcOffset ?? 0
  const sentAt = clock?.sentAt ?? null
  // UTC is rather a server's clock than a buyer's.
  const known = offset !== 0 && sentAt !== null
  const [country, ...others] = known
    ? candidates.filter((one) => zonesOf(one, rules).some((zone) => offsetOf(zone, sentAt) === offset)).slice(0, 1)
    : candidates
  if (country === undefined || others.length > 0) return null
  const spoken = languageName(language) ?? language
  return { country, evidence: known ? `${spoken}, clock ${clockOf(offset)}` : spoken }
}

function zonesOf(country: string, { places: byCountry, timeZones }: Rules): readonly string[] {
  const main = places(byCountry).zones.get(country)
  return [...(main === undefined ? [] : [main]), ...Object.keys(timeZones.countries[country] ?? {})]
}

/** `+05:30` for 330. */
function clockOf(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
