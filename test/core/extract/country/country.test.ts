import { expect, test } from 'vitest'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const rules = await shippedRules()

test.each(rules.places.examples)('$text', ({ text, country, timeZone }) => {
  expect(told(rules, text).buyer).toMatchObject({ country, ...(timeZone ? { timeZone } : {}) })
})

test.each([
  ['the ending of the domain', 'Please quote.', '', 'a@shop.com.br', 'BR', 'America/Sao_Paulo'],
  ['a test ending is passed over', 'Please quote.', '', 'a@shop.de.example', 'DE', 'Europe/Berlin'],
  ['a generic ending tells nothing', 'Please quote.', '', 'a@shop.io', null, null],
  [
    'the address in the signature',
    'Please quote.',
    'Kim Berg\n12 Quay Street, Auckland',
    'a@shop.example',
    'NZ',
    'Pacific/Auckland',
  ],
  ['the phone code', 'Please quote.', 'Kim Berg\n+254 20 271 0000', 'a@shop.example', 'KE', 'Africa/Nairobi'],
  [
    'a city tells the zone of a wide country',
    'Please quote.',
    'Kim Berg\nDenver, CO',
    'a@shop.example',
    'US',
    'America/Denver',
  ],
  ['the country in German', 'Wir sind ein Händler aus der Schweiz.', '', 'a@shop.example', 'CH', 'Europe/Zurich'],
  ['the country in Chinese', '我们是德国的进口商。', '', 'a@shop.example', 'DE', 'Europe/Berlin'],
  ['the country in Arabic', 'نحن شركة من الأردن', '', 'a@shop.example', 'JO', 'Asia/Amman'],
  ['our own country is only where we are', 'We buy in China every year.', '', 'a@shop.example', null, null],
  [
    'the signature outweighs what is mentioned',
    'We also sell to Norway.',
    'Kim Berg\n1000 Riga, Latvia',
    'a@shop.example',
    'LV',
    'Europe/Riga',
  ],
  ['a first name is no country', 'please send price for man gloves', '', 'a@shop.example', null, null],
])('%s', (_, text, signature, address, country, timeZone) => {
  const reading = { signature, writer: { name: 'Kim Berg', address } }
  expect(told(rules, text, reading).buyer).toMatchObject({ country, timeZone })
})

test('the state at the end of an address', () => {
  const { text, country } = rules.places.states.example
  expect(told(rules, 'Please quote.', { signature: `Kim Berg\n${text}` }).buyer.country).toBe(country)
})

test('a phone number that is right where the language is spoken tells the country; the language alone does not', () => {
  const { language, country } = rules.places.spokenIn.example
  const signed = told(rules, 'Please quote.', { language, signature: 'Kim\nTel. 010-5555-0136' }).buyer
  expect([signed.phones, signed.country]).toEqual([['+821055550136'], country])
  expect(told(rules, 'Please quote.', { language }).buyer.country).toBeNull()
})

test('a place behind a word such as "in"', () => {
  expect(told(rules, `${rules.places.here.example}. We have friends and guests: Italy and Spain.`).buyer.country).toBe(
    'FR',
  )
})
