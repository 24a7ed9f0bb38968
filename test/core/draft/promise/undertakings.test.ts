import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { undertakingsIn } from '../../../../src/core/draft/promise/undertakings.ts'
import type { DraftLine, DraftPromise } from '../../../../src/core/inquiry.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const ZONE = rules.company.timeZone
/** Monday, ten in the morning in our office. */
const NOW = Temporal.PlainDateTime.from('2026-11-23T10:00').toZonedDateTime(ZONE).toInstant().toString()
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant().toString()
const closing = (day: string) => at(`${day}T${rules.company.officeHours.to}`)
const dues = (text: string, language = 'en') =>
  undertakingsIn({ text, language }, null, rules, NOW).flatMap(({ due }) => due ?? [])

test.each(rules.promises.examples)('$language: $text', ({ language, text, due }) => {
  expect(dues(text, language)).toEqual(due === null ? [] : [due.includes('T') ? at(due) : closing(due)])
})

describe('what staff typed', () => {
  test.each([
    ['I will send you the drawing by Tuesday 24 Nov.', [closing('2026-11-24')]],
    ['I will send you the drawing by Tuesday, 24 November, 15:30.', [at('2026-11-24T15:30')]],
    ['Your answer of 19 November helps, and we will send the offer on 26 November.', [closing('2026-11-26')]],
    ['You wrote “we will pay by Friday”.', []],
    ['> I will send it by Friday.', []],
    ['We will send it soon.', []],
  ])('%s', (text, expected) => {
    expect(dues(text)).toEqual(expected)
  })

  test('every sentence with a day says why it is or is no promise', () => {
    const text = 'Can you pay by Friday? If so, we will ship on Friday. Prices are valid until Friday. Friday is fine.'
    const because = undertakingsIn({ text, language: 'en' }, null, rules, NOW).map((one) => one.because)
    expect(because).toEqual(['question', 'conditional', 'told_not_promised', 'no_commitment'])
  })
})

describe('what the draft promised', () => {
  const due = at('2026-11-24T16:00')
  const freight: DraftPromise = {
    topic: 'freight',
    values: {},
    reasons: [],
    what: { en: 'Freight to Hamburg: I am asking our forwarder.', zh: '运费' },
    due,
  }
  const line = (role: DraftLine['role'], text: string, sources: DraftLine['sources'] = []): DraftLine => ({
    role,
    text,
    gloss: { en: text.replace(/^- /, ''), zh: '运费' },
    points: [],
    sources,
  })
  const owed = '- Freight to Hamburg: I am asking our forwarder.'
  const step = 'Next step: my answer to the open point above will reach you by Tue 24 Nov, 16:00 our time.'
  const drafted = {
    lines: [line('owed', owed), line('next_step', step, [{ kind: 'calendar', place: 'promise' }])],
    promises: [freight],
  }
  const weighed = (text: string) =>
    undertakingsIn({ text, language: 'en' }, drafted, rules, NOW).map((one) => [one.topic, one.due, one.because])

  test.each([
    ['stands as drafted', `${owed}\n\n${step}`, [['freight', due, 'as_drafted']]],
    [
      'moves with its date',
      `${owed}\n\n${step.replace('Tue 24 Nov, 16:00', 'Thu 26 Nov, 12:00')}`,
      [['freight', at('2026-11-26T12:00'), 'moved']],
    ],
    ['is none without its day', owed, [['freight', null, 'struck']]],
    [
      'is none when the line gives the answer instead',
      `- Freight to Hamburg by sea is 420 USD a pallet, see the list.\n\n${step}`,
      [
        ['freight', null, 'struck'],
        [null, due, 'typed'],
      ],
    ],
    [
      'stands beside one that staff typed',
      `${owed}\nI will send you the drawing by Friday.\n\n${step}`,
      [
        ['freight', due, 'as_drafted'],
        [null, closing('2026-11-27'), 'typed'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(weighed(text)).toEqual(expected)
  })
})
