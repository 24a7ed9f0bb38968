import { expect, test } from 'vitest'
import { apologyFor, type LatePromise } from '../../../src/core/draft/apology.ts'
import { undertakingsIn } from '../../../src/core/draft/promise/undertakings.ts'
import { LETTER_LANGUAGE_CODES } from '../../../src/core/draft/wording/letter-language.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const rules = await shippedRules()
const NOW = '2026-11-25T06:00:00Z'
const what = (en: string) => ({ en, zh: en })
const FREIGHT: LatePromise = { topic: 'freight', what: what('Freight to Hamburg: I am asking our forwarder.') }
const TYPED: LatePromise = { topic: null, what: what('I will send you the drawing by Friday.') }

test('is sorry once, says what is owed and names one new day', () => {
  const { text, subject, promises } = apologyFor([FREIGHT, TYPED], aTriage(), 'Re: Hex bolts M8', rules, NOW)
  expect(subject).toBe('Re: Hex bolts M8')
  expect(text.match(/sorry/gu)).toHaveLength(1)
  expect(text).toContain('- Freight')
  expect(text).toContain('I will send you the drawing')
  expect(new Set(promises.map(({ due }) => due)).size).toBe(1)
})

test.each(LETTER_LANGUAGE_CODES)('passes its own checks and binds us to its new day (%s)', (language) => {
  const draft = apologyFor([FREIGHT], aTriage({ language }), 'Re: M8', rules, NOW)
  expect(draft.tone.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(undertakingsIn(draft, draft, rules, NOW).filter(({ due }) => due !== null)).toEqual([
    expect.objectContaining({ topic: 'freight', due: draft.promises[0]?.due, because: 'as_drafted' }),
  ])
})
