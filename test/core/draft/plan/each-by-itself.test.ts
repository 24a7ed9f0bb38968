import { expect, test } from 'vitest'
import { type Answer, owe, policy, state } from '../../../../src/core/draft/parts/statement.ts'
import { eachByItself } from '../../../../src/core/draft/plan/each-by-itself.ts'
import type { PointType } from '../../../../src/core/inquiry.ts'
import { aGround } from '../../../kit/asking.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const welcome = state('visit', {}, policy('visitors-welcome'))
const told = (point: PointType): Answer => ({ point, status: 'answered', statements: [welcome], open: [] })
const repeated = (point: PointType, quote: string): Answer => ({
  point,
  status: 'confirm_by',
  statements: [],
  open: [owe('question', { quote })],
})
const held = (point: PointType): Answer => ({ point, status: 'policy', statements: [], open: [] })

const range: Answer = {
  point: 'price',
  status: 'range',
  statements: [state('price', { until: '2026-12-13', decides: null, prices: [] }, policy('range'))],
  open: [],
}

const VALID = 'How long is your quotation valid?'
const HOLD = 'Can you hold the price until June?'
const MIX = 'Can two colours share one carton?'
const ASK = 'How many pieces go in a carton?'

test.each<[string, readonly (readonly [PointType, string])[], readonly Answer[], readonly Answer[]]>([
  [
    'a further question whose answer is said already is looked into in its own words',
    [
      ['packaging', ASK],
      ['packaging', MIX],
    ],
    [told('packaging'), told('packaging')],
    [told('packaging'), repeated('packaging', MIX)],
  ],
  [
    'how long a price is valid stands beside the price',
    [
      ['price', 'Please quote.'],
      ['price', VALID],
      ['price', HOLD],
    ],
    [range, range, range],
    [range, range, repeated('price', HOLD)],
  ],
  [
    'one line on payment answers every question about it',
    [
      ['payment_terms', 'How do you want to be paid?'],
      ['payment_terms', 'Do I pay all of it in advance?'],
    ],
    [told('payment_terms'), told('payment_terms')],
    [told('payment_terms'), told('payment_terms')],
  ],
  [
    'a further question whose words another point answers is not repeated',
    [
      ['price', 'Please quote.'],
      ['price', ASK],
      ['packaging', ASK],
    ],
    [range, range, told('packaging')],
    [range, range, told('packaging')],
  ],
  [
    'a question is not repeated where another point of the same words is answered',
    [
      ['specification', ASK],
      ['packaging', ASK],
    ],
    [repeated('specification', ASK), told('packaging')],
    [held('specification'), told('packaging')],
  ],
  [
    'a question that may ask for two things is repeated all the same',
    [
      ['specification', `${ASK.slice(0, -1)}, and how heavy is it?`],
      ['packaging', `${ASK.slice(0, -1)}, and how heavy is it?`],
    ],
    [repeated('specification', ASK), told('packaging')],
    [repeated('specification', ASK), told('packaging')],
  ],
  [
    'a question of a word or two asks of what stands before it',
    [
      ['packaging', ASK],
      ['other', 'Passt das?'],
    ],
    [told('packaging'), repeated('other', 'Passt das?')],
    [told('packaging'), held('other')],
  ],
  [
    'a question is never left alone without an answer',
    [['other', 'Passt das?']],
    [repeated('other', 'Passt das?')],
    [repeated('other', 'Passt das?')],
  ],
])('%s', (_, points, answers, expected) => {
  const ground = aGround(rules, { situation: 'quotation', buyer: 'importer', points: [], known: [], words: '' })
  const facts = { ...ground.facts, points: points.map(([type, text]) => ({ type, text })) }
  expect(eachByItself(answers, { ...ground, facts })).toEqual(expected)
})
