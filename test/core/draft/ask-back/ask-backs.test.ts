import { expect, test } from 'vitest'
import { askBacksSchema } from '../../../../src/core/draft/ask-back/ask-back-rules.ts'
import { STAGES_OF } from '../../../../src/core/draft/ask-back/stage.ts'
import { SITUATIONS } from '../../../../src/core/draft/situation/situation.ts'
import { QUOTATION_FACTS } from '../../../../src/core/inquiry.ts'
import { type Case, points, replyTo } from '../../../kit/reply.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const [first] = rules.catalogue
const wanted = [{ text: 'flask', sku: first?.sku ?? '' }]
const asksOf = (one: Case) => replyTo(rules, one)?.askBack.map(({ missing }) => missing)

test.each<[string, Case, string[]]>([
  ['nothing known', { facts: { missing: QUOTATION_FACTS } }, ['product', 'quantity', 'business']],
  [
    'a named product from an importer without a quantity',
    {
      facts: {
        request: { products: wanted },
        buyer: { type: 'importer' },
        points: points('price'),
        missing: ['quantity', 'destination'],
      },
    },
    ['quantity', 'destination', 'outlets'],
  ],
  [
    'everything given',
    { facts: { request: { products: wanted }, points: points('price'), missing: [] } },
    ['business'],
  ],
  [
    'a wish for a logo',
    {
      reading: { text: 'We want it with our logo.' },
      facts: { request: { products: wanted }, points: points('price', 'customization'), missing: ['quantity'] },
    },
    ['quantity', 'business', 'artwork'],
  ],
  [
    'a mix of colours, which needs no artwork, from somebody who says who he is',
    {
      reading: { text: 'We are a wholesaler. Can colours be mixed?' },
      facts: { request: { products: wanted }, points: points('price', 'customization'), missing: ['quantity'] },
    },
    ['quantity', 'imports'],
  ],
  [
    'a shop without a forwarder',
    {
      reading: { text: 'We have two shops.' },
      facts: {
        request: { products: wanted },
        buyer: { type: 'retailer' },
        points: points('price'),
        missing: ['destination', 'incoterm'],
      },
    },
    ['destination', 'imports'],
  ],
  [
    'goods that the buyer collects',
    {
      facts: {
        request: { products: wanted, incoterm: 'FOB', port: 'Ningbo' },
        points: points('price'),
        missing: ['destination', 'timeline'],
      },
    },
    ['business', 'timeline'],
  ],
  [
    'certificates that the buyer asks us for',
    {
      facts: {
        request: { products: wanted },
        buyer: { type: 'importer' },
        points: points('certificate'),
        missing: ['certificates'],
      },
    },
    ['outlets'],
  ],
  [
    'a sample for a test, by the buyer’s courier',
    {
      reading: { text: 'We test two samples. Please use our DHL account.' },
      facts: { request: { products: wanted }, points: points('sample'), missing: [] },
    },
    ['sample_address', 'decision'],
  ],
  [
    'a talk whose earlier letters the reply repeats',
    {
      reading: {
        kind: 'reply',
        whole: 'Can you hold it?\n> the price is as told',
        spans: [{ kind: 'quoted', from: 17, to: 39 }],
      },
      facts: { request: { products: wanted }, points: points('price'), missing: ['quantity', 'destination'] },
    },
    ['decision'],
  ],
  ['a vague mail of little worth', { tier: 'C', facts: { missing: QUOTATION_FACTS } }, ['product', 'quantity']],
  [
    'a complaint without pictures',
    { reading: { kind: 'complaint' }, mail: { text: 'The lids leak.' }, facts: { points: points('resolution') } },
    ['photos', 'reference', 'affected'],
  ],
  [
    'a complaint that says it all',
    {
      reading: { kind: 'complaint' },
      mail: {
        text: 'Invoice HD-2231: 12 lids leak, see the picture.',
        attachments: [
          { index: 0, filename: 'lid.jpg', contentType: 'image/jpeg', bytes: 9, inline: false, content: null },
        ],
      },
      facts: { request: { quantities: [{ value: 12, unit: 'pc' }] }, points: points('resolution') },
    },
    ['remedy'],
  ],
  ['a word of thanks', { reading: { kind: 'reply' } }, ['next_step']],
])('%s', (_, one, expected) => {
  expect(asksOf(one)).toEqual(expected)
})

test('choices are offered where there are some', () => {
  const text = replyTo(rules, { facts: { missing: QUOTATION_FACTS } })?.text
  expect(text).toMatch(/1\. Which of these comes closest to what you need\?\n {3}a\) .+\n {3}b\) /)
})

test.each(SITUATIONS)('rules that leave %s without a question that always fits are refused', (situation) => {
  const without = rules.askBacks.filter(({ stages }) => !stages.some((stage) => STAGES_OF[situation].includes(stage)))
  expect(
    askBacksSchema
      .safeParse(without)
      .error?.issues.map(({ message }) => message)
      .join(),
  ).toContain(situation)
})
