import { expect, test } from 'vitest'
import { catalogueSchema } from '../../../../src/core/company.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const catalogue = catalogueSchema.parse([
  { sku: 'PEC-150', name: 'Pectin HM 150', category: 'pectin', aliases: ['pectine HM', 'pektin'] },
  {
    sku: 'CA-MONO',
    name: 'Citric acid monohydrate CA-MONO',
    category: 'citric acid',
    specs: { purity: '99.5 %', mesh: '8-40' },
  },
  {
    sku: 'CA-ANH',
    name: 'Citric acid anhydrous CA-ANH',
    category: 'citric acid',
    specs: { purity: '99.5 %', mesh: '30-100' },
  },
])
const rules = { ...(await shippedRules()), catalogue }

test.each<[string, string[], string[]]>([
  // goods we do not sell, in the buyer's words, with their number
  ['We are looking for 5,000 garden hoses for our stores.', ['garden hoses'], ['5000 pc']],
  ['Necesitamos 600 sillas de jardín.', ['sillas de jardín'], ['600 pc']],
  ['Klient potrzebuje 10 000 kubków papierowych.', ['kubków papierowych'], ['10000 pc']],
  [
    'Please quote for the following:\n- 200 work lamps\n- 300 head torches',
    ['work lamps', 'head torches'],
    ['200 pc', '300 pc'],
  ],
  ['Do you supply xanthan gum, food grade? We would need about 1,200 kg.', ['xanthan gum'], ['1200 kg']],
  ['Our project needs 240 street lights 60 W with 6 m poles.', ['street lights 60 W', 'poles'], ['240 pc']],
  ['请报价：塑料篮子500个', ['塑料篮子'], ['500 pc']],
  // what follows a word of wanting and names no goods
  ['We are interested in becoming your agent.', [], []],
  ['Báo giá CIF Hải Phòng giúp em.', [], []],
  ['We need it before 20 January 2027.', [], []],
  // a category of ours, which may mean several products
  ['What is your price for citric acid?', ['citric acid'], []],
  ['Please offer 25 tons of citric acid, 30-100 mesh.', ['citric acid'], ['25 ton']],
  ['How much is your pectin?', ['PEC-150'], []],
])('%s', (text, goods, quantities) => {
  const { request } = told(rules, text, { language: /\p{Lo}/u.test(text) ? 'zh' : 'en' })
  expect(request.products.map(({ sku, text: words }) => sku ?? words)).toEqual(goods)
  expect(request.quantities.map(({ value, unit }) => `${value} ${unit}`)).toEqual(quantities)
})

test('a subject that counts names the goods', () => {
  const { request } = told(rules, 'Please see above.', {}, { subject: 'RFQ: Garden hoses, 300 rolls' })
  expect(request.products).toEqual([{ text: 'Garden hoses', sku: null }])
})
