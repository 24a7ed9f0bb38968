import { expect, test } from 'vitest'
import { catalogueSchema } from '../../../../src/core/company.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const catalogue = catalogueSchema.parse([
  {
    sku: 'LP-6040',
    name: 'LED panel light LP-6040, 600 x 600',
    category: 'panel',
    aliases: [
      'ceiling panel',
      'panel LED',
      'Deckenpanel',
      'світлодіодна панель',
      'светодиодная панель',
      'LED平板灯',
      'لوحة إضاءة',
    ],
    specs: { power: '40 W', size: '600 mm' },
  },
  {
    sku: 'LP-3018',
    name: 'LED panel light LP-3018, 300 x 300',
    category: 'panel',
    specs: { power: '18 W', size: '300 mm' },
  },
  {
    sku: 'FL-50B',
    name: 'LED flood light FL-50B',
    category: 'outdoor',
    aliases: ['floodlight', 'projecteur LED', 'proyector LED', 'Fluter', 'naświetlacz LED', '投光灯', '투광등'],
  },
  {
    sku: 'DR-12V',
    name: 'LED driver DR-12V',
    category: 'driver',
    aliases: ['driver', 'power supply', 'Netzteil', 'zasilacz'],
  },
])
const rules = { ...(await shippedRules()), catalogue }

function products(text: string, language = 'en'): (string | null)[] {
  return told(rules, text, { language }).request.products.map(({ sku, text: words }) => sku ?? words)
}

test.each([
  ['Please quote LP-6040.', ['LP-6040']],
  ['pls quote lp6040 and FL 50 B', ['LP-6040', 'FL-50B']],
  ['We need 200 floodlights.', ['FL-50B']],
  ['Nous cherchons des projecteurs LED.', ['FL-50B']],
  ['Chcemy kupić naświetlacze LED.', ['FL-50B']],
  ['Нужны светодиодные панели.', ['LP-6040']],
  ['需要LED平板灯500个', ['LP-6040']],
  ['투광등 견적 부탁드립니다', ['FL-50B']],
  ['نحتاج إلى لوحات إضاءة', ['LP-6040']],
  ['Offer for LED panel lights 18W please', ['LP-3018']],
  ['Offer for LED panel lights please', ['LED panel lights']],
  ['We sell floodlights. Please quote LP-3018.', ['LP-3018']],
  ['We are looking for garden hoses, 20 m.', ['garden hoses']],
  ['Price for LED panels 18 W and 40 W?', ['LP-3018', 'LP-6040']],
  ['Item | Qty\nNetzteil | 200\nLED panel light 18 W | 50', ['DR-12V', 'LP-3018']],
  ['Do you have a driver for the LP-6040?', ['DR-12V']],
])('%s', (text, expected) => {
  expect(products(text)).toEqual(expected)
})

test.each([
  ['es', 'termo para comida', '¿Cuál es el precio para 2.000 unidades de cada modelo?'],
  ['fr', 'boîte pour repas', 'Quel est le prix pour 2000 pièces de chaque modèle ?'],
])('a word that only links the words of a name names nothing (%s)', (language, name, text) => {
  const jar = { sku: 'FJ-1000', name: 'Food jar FJ-1000', category: 'jar', aliases: [name] }
  const own = { ...rules, catalogue: catalogueSchema.parse([jar]) }
  expect(told(own, text, { language }).request.products.map(({ sku }) => sku)).not.toContain('FJ-1000')
})
