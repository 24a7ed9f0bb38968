import { expect, test } from 'vitest'
import { toldPrices } from '../../../src/core/contacts/told-prices.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()

test.each<[string, string, string[]]>([
  [
    'a price with its terms',
    'Dear Ann,\n\nTumbler 500 ml: USD 3.20 per piece, FOB Ningbo.\n\nBest regards',
    ['Tumbler 500 ml: USD 3.20 per piece, FOB Ningbo.'],
  ],
  ['a sign before the number', 'The 350 ml one is $2.85.', ['The 350 ml one is $2.85.']],
  ['a German letter', 'Der Preis beträgt 4,20 EUR je Stück.', ['Der Preis beträgt 4,20 EUR je Stück.']],
  ['a Chinese letter', '单价：12.5元/个，宁波交货。', ['单价：12.5元/个，宁波交货。']],
  ['a number without a currency', 'Minimum order: 500 pcs.', []],
  ['what the buyer wrote', 'Thank you.\n> We paid USD 2.10 so far.', []],
])('%s', (_, letter, lines) => {
  expect(toldPrices(letter, rules)).toEqual(lines)
})
