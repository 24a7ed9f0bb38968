import { expect, test } from 'vitest'
import { GAP_NAMES, GAPS, strangeGaps, withGapsFilled } from '../../../src/core/snippet/gaps.ts'

const KNOWN = { buyer: 'Ana Lima', buyerCompany: 'Lima Ltda', product: null, me: 'Grace Lou', house: 'Harbor Valves' }

test.each([
  ['Dear {{buyer}},', 'Dear Ana Lima,'],
  ['{{ Buyer Company }} / {{客户公司}}', 'Lima Ltda / Lima Ltda'],
  ['{{客户}}您好，我是{{我的名字}}。', 'Ana Lima您好，我是Grace Lou。'],
  ['Our {{product}} is in stock.', 'Our {{product}} is in stock.'],
  ['{{bank}} stays', '{{bank}} stays'],
  ['{ buyer } and {{}} stay', '{ buyer } and {{}} stay'],
])('%s becomes %s', (text, filled) => {
  expect(withGapsFilled(text, KNOWN)).toBe(filled)
})

test('what a buyer is called is put in as it stands', () => {
  expect(withGapsFilled('{{buyer}}', { ...KNOWN, buyer: '$& {{me}}' })).toBe('$& {{me}}')
})

test('every gap is known by its name in both languages, and a strange one is named', () => {
  for (const gap of GAPS)
    for (const name of Object.values(GAP_NAMES[gap])) expect(strangeGaps(`{{${name}}}`)).toEqual([])
  expect(strangeGaps('{{buyer}} {{bank}} {{ price }}')).toEqual(['{{bank}}', '{{ price }}'])
})
