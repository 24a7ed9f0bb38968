import { expect, test } from 'vitest'
import { apologyFor } from '../../../src/core/draft/apology.ts'
import { CALM, type Load } from '../../../src/core/draft/promise/load.ts'
import { promisedMoment } from '../../../src/core/draft/promise/promise.ts'
import { undertakingsIn } from '../../../src/core/draft/promise/undertakings.ts'
import { LETTER_LANGUAGE_CODES } from '../../../src/core/draft/wording/letter-language.ts'
import type { LatePromise } from '../../../src/core/inquiry.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const rules = await shippedRules()
const NOW = '2026-11-25T06:00:00Z'
const BUSY: Load = { waiting: 40, staff: 1, owed: 0 }
const owing = (topic: string, values: LatePromise['values'] = {}): LatePromise => ({ topic, values, sent: null })
const FREIGHT = owing('freight', { place: 'Hamburg' })
const TYPED: LatePromise = { topic: null, values: {}, sent: 'I will send you the drawing by Friday.' }
const REWORDED: LatePromise = { ...FREIGHT, sent: 'Freight to Hamburg and Antwerp: I am asking.' }
const apology = (late: readonly LatePromise[], language = 'en', load = CALM) =>
  apologyFor(late, aTriage({ language }), 'Re: Hex bolts M8', rules, NOW, load)

test('is sorry once, says what is owed, names one new day and what we do to make up for it', () => {
  const { text, subject, promises } = apology([FREIGHT, TYPED])
  expect(subject).toBe('Re: Hex bolts M8')
  expect(text.match(/sorry/gu)).toHaveLength(1)
  expect(text).toContain('our manager')
  expect(new Set(promises.map(({ due }) => due)).size).toBe(1)
})

test.each([
  ['the values of its topic', FREIGHT, '\nFreight to Hamburg: I am asking our forwarder.'],
  ['the words that staff gave it', REWORDED, '“Freight to Hamburg and Antwerp: I am asking.”'],
  ['the words that staff typed', TYPED, '“I will send you the drawing by Friday.”'],
])('says what was promised by %s', (_, late, words) => {
  expect(apology([late]).text).toContain(words)
})

test.each([
  ['what our desk can look up', [owing('question')], CALM, 1],
  ['freight', [FREIGHT], CALM, 2],
  ['the longest of several', [FREIGHT, owing('certificates-lacking')], CALM, 3],
  ['a full desk', [FREIGHT], BUSY, 3],
])('names the day like any other promise: %s', (_, late, load, days) => {
  const { buyer } = aTriage()
  const { at } = promisedMoment({ now: NOW, work: { days, reasons: [] }, buyer }, rules)
  expect(apology(late, 'en', load).promises.map(({ due }) => due)).toEqual(late.map(() => at))
})

test('only a manager may approve it', () => {
  expect(apology([FREIGHT]).manager).toMatchObject({ rule: 'late' })
})

test.each(LETTER_LANGUAGE_CODES)('passes its own checks and binds us to its new day (%s)', (language) => {
  const draft = apology([FREIGHT, TYPED], language)
  expect(draft.tone.findings.filter(({ severity }) => severity !== 'hint')).toEqual([])
  expect(undertakingsIn(draft, draft, rules, NOW).filter(({ due }) => due !== null)).toEqual([
    expect.objectContaining({ topic: 'freight', due: draft.promises[0]?.due, because: 'as_drafted', sent: null }),
    expect.objectContaining({ topic: 'promised', due: draft.promises[0]?.due, because: 'as_drafted', sent: null }),
  ])
})
