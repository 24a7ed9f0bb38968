import { expect, test } from 'vitest'
import { keeps } from '../../../../src/core/draft/promise/kept.ts'
import type { PointType } from '../../../../src/core/inquiry.ts'

test.each<[string | null, string, PointType[], string[], boolean]>([
  ['firm-price', 'The price is USD 4.20 per piece.', [], [], true],
  ['price', 'Der Preis: 4,20 € je Stück.', [], [], true],
  ['price', '单价 4.2 元。', [], [], true],
  ['firm-price', 'We are still working on it.', ['price'], [], false],
  ['firm-price', 'An indication: USD 4 to 5; the exact price follows.', ['price'], ['firm-price'], false],
  ['freight', 'Freight to Hamburg is 420 EUR.', ['shipping'], [], true],
  ['freight', 'Delivery is FOB Ningbo.', ['shipping'], [], false],
  ['warranty', 'Warranty: two years.', ['warranty'], [], true],
  ['resolution', 'We are still looking.', ['resolution'], [], false],
  ['freight', 'Our forwarder has not answered.', ['shipping'], ['freight'], false],
  ['freight', 'The price is USD 4.20.', ['price'], [], false],
  ['question', 'Here is the answer.', ['other'], [], false],
  [null, 'Here is the drawing.', ['specification'], [], false],
])('a promise of %s and "%s"', (topic, text, answered, owed, expected) => {
  expect(keeps(topic, { text, answered: new Set(answered), owed: new Set(owed) })).toBe(expected)
})
