import { expect, test } from 'vitest'
import { type Correctable, valuesOf } from '../../../../src/core/extract/corrected/fact-correction.ts'

const EXAMPLES: readonly (readonly [Correctable, string[], readonly string[] | null])[] = [
  ['buyer.company', ['  Harbour   Tools\nBV '], ['Harbour Tools BV']],
  ['buyer.company', [''], []],
  ['buyer.company', ['One', 'Two'], null],
  ['buyer.country', ['NL'], ['NL']],
  ['buyer.country', ['Netherlands'], null],
  ['buyer.type', ['importer'], ['importer']],
  ['buyer.type', ['unknown'], null],
  ['request.quantities', ['5000 pc', '500-1000 kg'], ['5000 pc', '500-1000 kg']],
  ['request.quantities', ['5000 pc', '5000 pc', ''], ['5000 pc']],
  ['request.quantities', ['1000-500 kg'], null],
  ['request.quantities', ['0 pc'], null],
  ['request.quantities', ['many'], null],
  ['request.targetPrice', ['1.5 USD'], ['1.5 USD']],
  ['request.targetPrice', ['$1.5'], null],
  ['request.incoterm', ['CIF'], ['CIF']],
  ['request.incoterm', ['cheap'], null],
  ['request.certificates', ['CE', 'FDA'], ['CE', 'FDA']],
]

test.each(EXAMPLES)('%s %o', (field, written, values) => {
  expect(valuesOf(field, written)).toEqual(values)
})
