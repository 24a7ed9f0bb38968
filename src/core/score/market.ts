import type { Rules } from '../rules.ts'

/** What a country means to us. */
export interface Market {
  readonly name: string
  readonly points: number
  readonly served: boolean
  readonly embargo: boolean
  readonly because: string
}

/**
 * The market a country belongs to.
 * A country we export to counts as `ours` at least; a country that nobody told counts as unknown, neither good nor bad.
 * A guessed country counts for less, and never keeps an inquiry out of a tier.
 *
 * @param country ISO 3166-1 alpha-2, or null when the mail does not say
 * @param isGuessed whether only the language or the clock of the mail tells the country
 */
export function marketOf(
  country: string | null,
  isGuessed: boolean,
  { markets: file, company }: Pick<Rules, 'markets' | 'company'>,
): Market {
  if (country === null) return { name: 'unknown', served: true, embargo: false, ...file.unknown }
  const listed = file.markets.find(({ countries }) => countries.includes(country)) ?? named(file.other)
  const ours = named(file.ours)
  const exported = company.facts.exportMarkets.includes(country) && ours.points > listed.points
  const { market, points, served, embargo, because } = exported ? ours : listed
  if (!isGuessed) return { name: market, points, served, embargo, because }
  const { share, because: why } = file.guessed
  return {
    name: market,
    points: Math.round(share * points),
    served: true,
    embargo: false,
    because: `${because} ${why}`,
  }

  function named(name: string) {
    const found = file.markets.find(({ market }) => market === name)
    if (!found) throw new Error(`market_unknown: ${name}`)
    return found
  }
}
