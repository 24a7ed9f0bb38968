import { assert, constantFrom, property, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { chooseAsks } from '../../../../src/core/draft/ask-back/ask-backs.ts'
import { SITUATIONS } from '../../../../src/core/draft/situation/situation.ts'
import type { AskingLetter, Known } from '../../../../src/core/history.ts'
import { BUYER_TYPES, POINT_TYPES, QUOTATION_FACTS } from '../../../../src/core/inquiry.ts'
import { type Asked, aGround } from '../../../kit/asking.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const asksOf = (one: Asked) => chooseAsks(aGround(rules, one), 'A').map(({ missing }) => missing)
const NOTHING: Known = {
  country: null,
  company: null,
  type: 'unknown',
  phones: [],
  skus: [],
  goods: [],
  quantities: [],
  incoterm: null,
  port: null,
  targetPrice: null,
  certificates: [],
  deadline: null,
  paymentTerms: null,
}
const lettersAsking = (count: number, ...facts: string[]): AskingLetter[] =>
  Array.from({ length: count }, () => ({
    at: '2026-11-01T08:00:00Z',
    questions: facts.map((missing) => ({ missing, question: '?', choices: [] })),
  }))

test('what an earlier mail told is not asked', () => {
  const known = { ...NOTHING, quantities: [{ value: 500, unit: 'pc' }], port: 'Gdynia' }
  expect(asksOf({ known: ['product'] })).toEqual(['quantity', 'specification', 'business'])
  expect(asksOf({ known: ['product'], history: { known } })).not.toContain('quantity')
  expect(asksOf({ known: ['product'], history: { known } })).toEqual(['specification', 'business', 'incoterm'])
})

test('a buyer who told what he is before is asked in the words for his kind', () => {
  const known = { ...NOTHING, type: 'agent' as const }
  const ids = chooseAsks(aGround(rules, { known: ['product'], history: { known } }), 'A').map(({ id }) => id)
  expect(ids).toContain('quantity-of-client')
})

test.each([
  [1, 'quantity', true],
  [2, 'quantity', false],
  [1, 'business', false],
])('after %i letters that asked for %s it is asked again: %s', (count, fact, again) => {
  const asked = lettersAsking(count, fact)
  expect(asksOf({ known: ['product'], history: { asked } }).includes(fact)).toBe(again)
})

test('a letter never goes out without a question', () => {
  const all = [...new Set(rules.askBacks.map(({ missing }) => missing))]
  for (const situation of SITUATIONS)
    expect(asksOf({ situation, history: { asked: lettersAsking(2, ...all) } }), situation).toHaveLength(1)
})

test('whatever is known, no question asks for it, and there are one to three', () => {
  const facts = QUOTATION_FACTS.filter((fact) => fact !== 'contact')
  assert(
    property(
      constantFrom(...SITUATIONS),
      constantFrom(...BUYER_TYPES),
      subarray([...POINT_TYPES]),
      subarray([...facts, 'target_price']),
      (situation, buyer, points, known) => {
        const asks = asksOf({ situation, buyer, points, known })
        expect(asks.filter((fact) => known.some((one) => one === fact))).toEqual([])
        expect(asks.length).toBeGreaterThan(0)
        expect(asks.length).toBeLessThan(4)
        const business = rules.askBacks.filter((rule) => rule.about === 'business').map(({ missing }) => missing)
        expect(asks.filter((fact) => business.includes(fact)).length).toBeLessThan(2)
      },
    ),
  )
})
