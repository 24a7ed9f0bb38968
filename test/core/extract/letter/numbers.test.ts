import { expect, test } from 'vitest'
import { numbersIn } from '../../../../src/core/extract/letter/numbers.ts'
import { unitWords } from '../../../../src/core/extract/rules/unit-rules.ts'
import { fold } from '../../../../src/core/words/fold.ts'
import { shippedRules } from '../../../kit/rules.ts'

const words = unitWords((await shippedRules()).units)

test.each([
  ['1,500 lamps', [1500]],
  ['1.500 Stück', [1500]],
  ['12 000 m', [12000]],
  ["1'200 Stk", [1200]],
  ['1,250,000', [1250000]],
  ['2.5 kg', [2.5]],
  ['1.234,56', [1234.56]],
  ['1,234.56', [1234.56]],
  ['5k', [5000]],
  ['3 тыс. штук', [3000]],
  ['3万个', [30000]],
  ['12 тысяч штук', [12000]],
  ['2 lakh pcs', [200000]],
  ['1.2 million pcs', [1200000]],
  ['5 kg', [5]],
  ['٥٠٠ قطعة', [500]],
  ['５００個', [500]],
  ['500-1000', [500, 1000]],
  ['model KX20 300 pcs', [300]],
  ['0.5 mm', [0.5]],
  ['1,00,000 nos', [100000]],
  ['显指90,20000米', [90, 20000]],
  ['6500K', [6500]],
])('%s', (text, values) => {
  expect(numbersIn(fold(text), words).map(({ value }) => value)).toEqual(values)
})
