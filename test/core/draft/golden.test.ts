import { join } from 'node:path'
import { expect, test } from 'vitest'
import { QUOTATION_FACTS } from '../../../src/core/inquiry.ts'
import { type Case, points, replyTo } from '../../kit/reply.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const [first, second] = rules.catalogue.map(({ sku }) => sku)
const one = [{ text: 'bottle', sku: first ?? null }]
const two = [...one, { text: 'tumbler', sku: second ?? null }]
const madrid = { name: 'Ana Lima', company: 'Casa Lima SL', country: 'ES', timeZone: 'Europe/Madrid' }

/** Whole letters, kept beside this test: read them as the buyer would whenever they change. */
test.each<[string, Case]>([
  [
    'quotation',
    {
      tier: 'A',
      mail: { subject: 'Offer for bottles' },
      facts: {
        buyer: { ...madrid, type: 'importer' },
        request: { products: one, quantities: [{ value: 3000, unit: 'pc' }], incoterm: 'CIF', port: 'Valencia' },
        points: points('price', 'lead_time', 'payment_terms'),
        missing: ['timeline', 'certificates'],
      },
    },
  ],
  [
    'rfq',
    {
      tier: 'A',
      mail: { subject: 'RFQ 2027-03' },
      facts: {
        buyer: { name: 'Jan de Wit', type: 'distributor' },
        request: { products: two },
        points: points('price', 'moq', 'certificate'),
        missing: ['quantity', 'destination'],
      },
    },
  ],
  [
    'choices',
    {
      tier: 'C',
      mail: { subject: '' },
      reading: { language: 'es' },
      facts: { points: points('catalogue', 'price'), missing: QUOTATION_FACTS },
    },
  ],
  [
    'sample',
    {
      tier: 'B',
      mail: { subject: 'Sample' },
      facts: {
        buyer: { name: 'Mei Tan', type: 'retailer' },
        request: { products: one },
        points: points('sample', 'customization'),
        missing: ['destination'],
      },
    },
  ],
  [
    'out-of-range',
    {
      tier: 'C',
      mail: { subject: 'Chairs' },
      facts: {
        buyer: { name: 'Sam Okoro' },
        request: { products: [{ text: 'folding garden chairs', sku: null }] },
        points: points('price', 'company_info'),
      },
    },
  ],
  [
    'bargaining',
    {
      tier: 'B',
      mail: { subject: 'RE: Offer for bottles' },
      reading: { kind: 'reply' },
      facts: {
        buyer: madrid,
        request: { products: one, targetPrice: { amount: 0.9, currency: 'USD' } },
        points: points('discount', 'payment_terms'),
      },
    },
  ],
  [
    'thanks',
    {
      mail: { subject: 'Re: Offer' },
      reading: { kind: 'reply', text: 'Thank you, we will study it.' },
      facts: { buyer: madrid },
    },
  ],
  [
    'complaint',
    {
      mail: { subject: 'Leaking lids', text: 'Some lids leak.' },
      reading: { kind: 'complaint' },
      facts: {
        buyer: madrid,
        request: { products: one },
        points: [{ type: 'resolution', text: 'Please send new lids with the next order.' }],
      },
    },
  ],
])('%s', async (name, mail) => {
  const draft = replyTo(rules, mail)
  const tone = `care ${draft?.tone.care}, professional ${draft?.tone.professional}, reliable ${draft?.tone.reliable}`
  const letter = `Subject: ${draft?.subject}\n\n${draft?.text}\n\n-- ${tone}\n`
  await expect(letter).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${name}.txt`))
})
