import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { Mail } from '../../mail.ts'
import type { Entry } from '../letter/closing.ts'
import type { TimeZoneRules } from '../rules/time-zone-rules.ts'

/** When the mail was written, by its own clock. */
export type Clock = Pick<Mail, 'sentAt' | 'utcOffset'>

/** What is known of where in its country a buyer is. */
interface Whereabouts {
  readonly country: string
  /** E.164 */
  readonly phones: readonly string[]
  readonly closing: readonly Entry[]
  readonly clock: Clock
}

type Zones = TimeZoneRules['countries'][string]

/**
 * The IANA zone of a buyer in a country with several: by the province in its address, the area code of its phone, the clock
 * of its mail, and where nearly everybody is; null when nothing tells.
 */
export function timeZoneOf({ country, phones, closing, clock }: Whereabouts, rules: TimeZoneRules): string | null {
  const zones = rules.countries[country]
  if (!zones) return null
  return (
    byRegion(closing, zones) ?? byAreaCode(phones, country, zones) ?? byClock(clock, zones) ?? mainOf(zones) ?? null
  )
}

/** A province stands in capitals behind a comma, or before a postcode. */
function byRegion(closing: readonly Entry[], zones: Zones): string | undefined {
  const written = closing.flatMap(({ text }) => [
    ...[...text.matchAll(/\b([A-Z]{2,3})[ ,]{1,2}(?:\d{4,5}|[A-Z]\d[A-Z])\b/g)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(/[,/-] ?([A-Z]{2,3})(?=,|\.|$| -)/g)].map((found) => found[1] ?? ''),
  ])
  return zoneWhere(zones, ({ regions }) => written.some((region) => regions.includes(region)))
}

function byAreaCode(phones: readonly string[], country: string, zones: Zones): string | undefined {
  if (!isSupportedCountry(country)) return undefined
  const prefix = `+${getCountryCallingCode(country)}`
  const numbers = phones.filter((phone) => phone.startsWith(prefix)).map((phone) => phone.slice(prefix.length))
  const fitting = Object.entries(zones).flatMap(([zone, { codes }]) =>
    codes.filter((code) => numbers.some((number) => number.startsWith(code))).map((code) => ({ zone, code })),
  )
  return fitting.sort((one, other) => other.code.length - one.code.length)[0]?.zone
}

/** The zone where the mail's clock was right when it was written. UTC is rather a server's clock than a buyer's. */
function byClock({ sentAt, utcOffset }: Clock, zones: Zones): string | undefined {
  if (sentAt === null || utcOffset === null || utcOffset === 0) return undefined
  const right = Object.keys(zones).filter((zone) => offsetOf(zone, sentAt) === utcOffset)
  return right.find((zone) => zones[zone]?.main) ?? right[0]
}

/** Minutes east of UTC of a zone at an instant. */
export function offsetOf(zone: string, instant: string): number {
  const shown = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(new Date(instant))
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(shown) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function mainOf(zones: Zones): string | undefined {
  return zoneWhere(zones, ({ main }) => main)
}

function zoneWhere(zones: Zones, fits: (zone: Zones[string]) => boolean): string | undefined {
  return Object.entries(zones).find(([, zone]) => fits(zone))?.[0]
}
