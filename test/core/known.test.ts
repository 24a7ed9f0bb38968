import { expect, test } from 'vitest'
import { knownFrom, type Told } from '../../src/core/known.ts'
import { facts } from '../kit/reading.ts'

function told(sameConversation: boolean, change: Parameters<typeof facts>[0]): Told {
  const { buyer, request } = facts(change)
  return { sameConversation, buyer, request }
}

test('nobody told anything', () => {
  expect(knownFrom([])).toBeNull()
})

test('the newest word counts, and what a later mail leaves out stays', () => {
  const known = knownFrom([
    told(true, { request: { quantities: [{ value: 500, unit: 'pc' }] } }),
    told(true, { request: { quantities: [{ value: 300, unit: 'pc' }], port: 'Gdynia' }, buyer: { type: 'importer' } }),
  ])
  expect(known).toMatchObject({ quantities: [{ value: 500, unit: 'pc' }], port: 'Gdynia', type: 'importer' })
})

test('of another conversation only the person and the company count', () => {
  const known = knownFrom([
    told(false, { buyer: { company: 'Old Ltd', country: 'PL' }, request: { incoterm: 'FOB', deadline: 'by May' } }),
    told(true, { buyer: { company: 'New Ltd' }, request: { products: [{ text: 'mugs', sku: null }] } }),
  ])
  expect(known).toMatchObject({ company: 'New Ltd', country: 'PL', incoterm: null, deadline: null, goods: ['mugs'] })
})
