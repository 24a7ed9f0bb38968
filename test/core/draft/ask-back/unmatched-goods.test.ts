import { expect, test } from 'vitest'
import { areUnmatched } from '../../../../src/core/draft/ask-back/unmatched-goods.ts'
import { aGround } from '../../../kit/asking.ts'
import { aReading, facts } from '../../../kit/reading.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const wanted = (text: string) => facts({ request: { products: [{ text, sku: null }] } })

test.each([
  ['goods that we have', aGround(rules, { known: ['product'] }), false],
  ['goods in words that we do not know', { ...aGround(rules, {}), facts: wanted('πετσέτες') }, true],
  ['only measures', { ...aGround(rules, {}), reading: aReading({ text: 'θέλουμε 70x140 λευκές' }) }, true],
  ['nothing', aGround(rules, { words: 'Please send your price list.' }), false],
])('%s', (_, ground, unmatched) => {
  expect(areUnmatched(ground)).toBe(unmatched)
})
