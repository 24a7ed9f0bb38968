import { expect, test } from 'vitest'
import { likelyCountryOf } from '../../../../src/core/extract/country/likely-country.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const rules = await shippedRules()
const sentAt = '2026-11-23T09:00:00Z'

test.each(rules.likelyCountries.examples)('$language by a clock of $utcOffset: $country', (example) => {
  const likely = likelyCountryOf(example.language, { sentAt, utcOffset: example.utcOffset }, rules)
  expect(likely?.country ?? null).toBe(example.country)
})

test('every country has a clock to compare with', () => {
  const countries = new Set(Object.values(rules.likelyCountries.languages).flat())
  const known = (country: string) => rules.places.countries[country]?.zone ?? rules.timeZones.countries[country]
  expect([...countries].filter((country) => known(country) === undefined)).toEqual([])
})

test('the clock is that of the day: summer time is not winter time', () => {
  const at = (instant: string) => likelyCountryOf('pl', { sentAt: instant, utcOffset: 120 }, rules)?.country
  expect([at('2026-07-01T09:00:00Z'), at('2026-12-01T09:00:00Z')]).toEqual(['PL', undefined])
})

test('our own country is never guessed', () => {
  const company = { ...rules.company, country: 'PL' }
  expect(likelyCountryOf('pl', null, { ...rules, company })).toBeNull()
})

const text = 'Gostaria de um orçamento de 500 unidades.'

test('what a mail shows of it stands beside the facts', () => {
  expect(told(rules, text, { language: 'pt' }, { sentAt, utcOffset: -180 }).likelyCountry).toEqual({
    country: 'BR',
    evidence: 'Portuguese, clock -03:00',
  })
})

test('a form writes by the clock of its server', () => {
  const form = told(rules, text, { language: 'pt', channel: 'web_form' }, { sentAt, utcOffset: -180 })
  expect(form.likelyCountry).toBeNull()
})

test('a country that only the language tells is a guess', () => {
  const polish = told(rules, 'Proszę o wycenę 500 sztuk.', { language: 'pl' }, { sentAt, utcOffset: null })
  expect(polish.likelyCountry?.country).toBe('PL')
})

test('nothing is guessed where the country is told', () => {
  const signed = told(
    rules,
    text,
    { language: 'pl', signature: 'Jan Nowak\nBerlin, Germany' },
    { sentAt, utcOffset: 60 },
  )
  expect([signed.buyer.country, signed.likelyCountry]).toEqual(['DE', null])
})
