import { expect, test } from 'vitest'
import { numbersIn } from '../../../../src/core/draft/written/written-numbers.ts'

test.each([
  ['en', '1,500 pcs at USD 3.20', [1500, 3.2]],
  ['en', '1.500 m', [1.5]],
  ['de', '1.500 Stück zu 3,20 USD', [1500, 3.2]],
  ['de', '12.500,75 EUR', [12500.75]],
  ['de', '3.20 USD', [3.2]],
  ['es', '5.000 unidades a USD 2,80', [5000, 2.8]],
  ['fr', '1 500 pièces à 3,20', [1500, 3.2]],
  ['fr', '1\u202F500 pièces', [1500]],
  ['ru', '12 500 штук по 3,20', [12500, 3.2]],
  ['tr', '1.500 adet', [1500]],
  ['zh', '最小起订量500件，每件3.20美元', [500, 3.2]],
  ['ja', '1,500個', [1500]],
  ['ko', '최소 1,500개', [1500]],
  ['ar', '1,500 قطعة بسعر 3.20', [1500, 3.2]],
  ['en', 'model HV-500, M8 and 304L', [304]],
])('%s: %s', (language, text, expected) => {
  expect(numbersIn(text, language)).toEqual(expected)
})
