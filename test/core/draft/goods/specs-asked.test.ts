import { expect, test } from 'vitest'
import { specsAsked, thingsAsked } from '../../../../src/core/draft/goods/specs-asked.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const specs = {
  netWeight: '412 g',
  thickness: '0.6 mm',
  material: 'steel 304',
  'wall thickness': '1 mm',
  diameter: '72 mm',
}

test.each<[string, string, readonly string[]]>([
  ['en', 'What is the diameter of the lid?', ['diameter']],
  ['en', 'What net weight has one flask?', ['netWeight']],
  ['de', 'Welchen Durchmesser hat der Deckel?', ['diameter']],
  ['es', '¿De qué material es?', ['material']],
  ['fr', 'Quel est le diamètre ?', ['diameter']],
  ['ru', 'Какова толщина?', ['thickness']],
  ['zh', '直径是多少？', ['diameter']],
  ['ja', '材質を教えてください。', ['material']],
  ['en', 'Which colours do you have?', []],
])('%s: %s', (language, text, names) => {
  expect(specsAsked(text, language, { specs }, rules).map(([name]) => name)).toEqual(names)
})

test.each<[string, number]>([
  ['What is the diameter?', 1],
  ['What is the diameter and the weight?', 2],
  ['Durchmesser, Gewicht und Farbe?', 3],
  ['直径和重量是多少？', 2],
  ['Какая влажность и сколько SO2?', 2],
])('%s asks for %i things', (text, count) => {
  expect(thingsAsked(text)).toBe(count)
})
