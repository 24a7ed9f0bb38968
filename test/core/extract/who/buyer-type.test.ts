import { expect, test } from 'vitest'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const rules = await shippedRules()

test.each(rules.buyerTypes)('$type: $example', ({ type, example, worth }) => {
  const reading = worth.told > worth.named ? {} : { signature: `Kind regards\nKim Berg\n${example}` }
  expect(told(rules, worth.told > worth.named ? example : 'Please quote.', reading).buyer.type).toBe(type)
})

test.each([
  ['Somos importadores de telas en Lima.', 'importer'],
  ['Wir sind ein Großhandel für Werkzeug.', 'distributor'],
  ['Nous sommes une boutique en ligne.', 'retailer'],
  ['Мы оптовая компания.', 'distributor'],
  ['我们是一家批发商。', 'distributor'],
  ['We are importers and wholesalers of flour.', 'importer'],
  ['We buy for our client in Chad.', 'agent'],
  ['Please quote one container.', 'importer'],
  ['Please send the price.', 'unknown'],
])('%s', (text, type) => {
  expect(told(rules, text).buyer.type).toBe(type)
})
