import { expect, test } from 'vitest'
import { LETTER_LANGUAGE_CODES } from '../../../src/core/draft/wording/letter-language.ts'
import type { LatePromise } from '../../../src/core/inquiry.ts'
import { type Case, points, replyTo } from '../../kit/reply.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const FREIGHT: LatePromise = { topic: 'freight', values: { place: 'Hamburg' }, sent: null }
const TYPED: LatePromise = { topic: null, values: {}, sent: 'You will have the drawing by Friday.' }
const reminder = (late: readonly LatePromise[], language = 'en'): Case => ({
  reading: { kind: 'reply', language, text: 'Where is it?' },
  facts: { points: points('lead_time') },
  history: { late },
})

test('a buyer who waits reads what we promised, its new day and what we do to make up for it', () => {
  const draft = replyTo(rules, reminder([FREIGHT, TYPED]))
  expect(draft?.template).toBe('delay')
  expect(draft?.text).toContain('- Freight to Hamburg: I am asking our forwarder.')
  expect(draft?.text).toContain('- What I promised you (“You will have the drawing by Friday.”)')
  expect(draft?.text).toContain('our manager')
  expect(draft?.promises).toMatchObject([
    { topic: 'freight', values: FREIGHT.values },
    { topic: 'promised', values: { quote: TYPED.sent } },
  ])
})

test.each(LETTER_LANGUAGE_CODES)('the letter passes its own checks (%s)', (language) => {
  const { tone } = replyTo(rules, reminder([FREIGHT, TYPED], language)) ?? {}
  expect(tone?.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})
