import { expect, test } from 'vitest'
import { type Stage, stagesOf } from '../../../../src/core/draft/ask-back/stage.ts'
import { type Asked, aGround } from '../../../kit/asking.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const asked = [{ at: '2026-01-05T08:00:00Z', questions: [{ missing: 'quantity', question: '?', choices: [] }] }]

test.each<[string, Asked, Stage[]]>([
  ['a first inquiry', { situation: 'quotation' }, ['quote', 'first_contact']],
  ['another inquiry of a known buyer', { situation: 'quotation', history: { received: 2 } }, ['quote']],
  ['a wish for a sample', { situation: 'sample', points: ['sample'] }, ['sample']],
  ['a target price', { situation: 'bargaining', points: ['discount'] }, ['negotiation']],
  ['a talk about nothing that is sold', { situation: 'conversation', points: ['company_info'] }, ['talk']],
  ['a talk about price', { situation: 'conversation', points: ['price'] }, ['talk', 'quote']],
  ['a talk about papers', { situation: 'conversation', points: ['documents'] }, ['talk', 'order']],
  ['an answer after ten months', { situation: 'thanks', history: { asked } }, ['thanks', 'dormant']],
  ['a new inquiry after ten months', { situation: 'quotation', history: { received: 1, asked } }, ['quote']],
  ['a claim', { situation: 'complaint-furious', points: ['price'] }, ['complaint']],
])('%s', (_, one, stages) => {
  expect([...stagesOf(aGround(rules, one))]).toEqual(stages)
})
