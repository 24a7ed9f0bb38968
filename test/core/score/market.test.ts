import { expect, test } from 'vitest'
import { marketOf } from '../../../src/core/score/market.ts'
import { marketRulesSchema } from '../../../src/core/score/market-rules.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()

test.each(rules.markets.markets.map(({ market, points, example }) => [example, market, points] as const))(
  '%s is the example of %s',
  (example, market, points) => {
    expect(marketOf(example, false, { ...rules, company: exporting([]) })).toMatchObject({ name: market, points })
  },
)

test('a country we export to is a market of ours, whatever the list says', () => {
  expect(marketOf('GH', false, { ...rules, company: exporting(['GH']) }).name).toBe(rules.markets.ours)
})

test('a country that nobody told speaks neither for nor against', () => {
  expect(marketOf(null, false, rules)).toMatchObject({ name: 'unknown', points: 8, served: true })
})

test('a country that is only guessed counts three fifths and keeps nothing out of a tier', () => {
  const weigh = (country: string) => marketOf(country, true, { ...rules, company: exporting([]) })
  expect(weigh('DE')).toMatchObject({ name: 'M1', points: 12, served: true })
  expect(weigh('RU')).toMatchObject({ name: 'M4', points: 2, served: true })
  expect(weigh('DE').because).toContain(rules.markets.guessed.because)
})

test.each([
  ['a country in two markets', { markets: [market('M1', ['DE']), market('M2', ['DE'])] }, /two markets/],
  ['a market that is nowhere', { other: 'M9' }, /expected one of M1/],
])('%s is refused', (_, change, complaint) => {
  const guessed = { share: 0.6, because: 'b' }
  const file = {
    guessed,
    ours: 'M1',
    other: 'M1',
    unknown: { points: 8, because: 'b' },
    markets: [market('M1', [])],
    ...change,
  }
  expect(() => marketRulesSchema.parse(file)).toThrow(complaint)
})

function market(name: string, countries: string[]) {
  return { market: name, points: 10, because: 'b', example: 'FR', countries }
}

function exporting(exportMarkets: string[]) {
  return { ...rules.company, facts: { ...rules.company.facts, exportMarkets } }
}
