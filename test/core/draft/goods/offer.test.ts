import { expect, test } from 'vitest'
import type { Product } from '../../../../src/core/company.ts'
import { offerFor } from '../../../../src/core/draft/goods/offer.ts'

const BARE = { aliases: [], specs: {}, certificates: [] }

const catalogue: readonly Product[] = [
  { ...BARE, sku: 'V1', name: 'Brass ball valve V1', category: 'valve' },
  { ...BARE, sku: 'V2', name: 'Stainless steel ball valve V2', category: 'valve' },
  { ...BARE, sku: 'F1', name: 'Stainless steel flange F1', category: 'flange' },
  { ...BARE, sku: 'H1', name: 'Rubber hose H1', category: 'hose' },
]

test.each<[string, readonly string[]]>([
  ['Stainless steel sinks', ['V2', 'F1']],
  ['Brass door knobs', ['V1']],
  ['Garden chairs', []],
])('%s: the nearest of each category we have', (text, nearest) => {
  const offer = offerFor([{ text, sku: null }], { catalogue, company: { industry: 'valves and flanges' } })
  expect(offer.foreign).toEqual([text])
  expect(offer.nearest.map(({ sku }) => sku)).toEqual(nearest)
})

test('models of the kind he named: those that share most of his words come first', () => {
  const offer = offerFor([{ text: 'stainless steel valves', sku: null }], { catalogue, company: {} })
  expect(offer.near.map(({ sku }) => sku)).toEqual(['V2', 'V1'])
})
