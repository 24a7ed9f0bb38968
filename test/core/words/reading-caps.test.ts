import { expect, test } from 'vitest'
import { NO_HISTORY } from '../../../src/core/history.ts'
import { triage } from '../../../src/core/triage.ts'
import { bothEnds, bothEndsOf, CAPS } from '../../../src/core/words/reading-caps.ts'
import { sentencesOf } from '../../../src/core/words/sentences.ts'
import { HOSTILE_TEXTS, hostile } from '../../kit/hostile-texts.ts'
import { aMail } from '../../kit/mail.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const FILLER = 'Our shop stands at the market place and has been there for many years.\n\n'

test('a text within its cap is read as it is', () => {
  expect(bothEnds('a'.repeat(10), 10)).toBe('a'.repeat(10))
  expect(bothEndsOf([1, 2, 3, 4], 4)).toEqual([1, 2, 3, 4])
})

test('of a longer one the beginning and the last quarter are read', () => {
  expect(bothEnds('abcdefghijklmnop', 8)).toBe('abcdef\n\nop')
  expect(bothEndsOf([1, 2, 3, 4, 5, 6, 7], 4)).toEqual([1, 2, 3, 7])
})

test.each([
  ['in the middle of a letter of fifteen pages', 17_000, 17_000, 1],
  ['at the end of a letter far over the cap', 120_000, 0, 1],
  ['not in the middle of one far over the cap', 120_000, 120_000, 0],
])('an order %s', (_, before, after, read) => {
  const order = 'Please quote 1,700 pcs of vacuum bottles.\n\n'
  const text = FILLER.repeat(before / FILLER.length) + order + FILLER.repeat(after / FILLER.length)
  const { request } = triage(letter(text), rules, NO_HISTORY, '2026-11-23T01:00:00Z')
  expect(request.quantities).toEqual(read === 1 ? [{ value: 1700, unit: 'pc' }] : [])
})

test.each(HOSTILE_TEXTS)('$name: sentences are bounded in number and length', (one) => {
  const sentences = sentencesOf(bothEnds(hostile(one, 256 * 1024), CAPS.letter))
  expect(Math.max(0, ...sentences.map(({ raw }) => raw.length))).toBeLessThanOrEqual(CAPS.sentence)
  expect(sentences.reduce((total, { raw }) => total + raw.length, 0)).toBeLessThanOrEqual(CAPS.letter + 2)
})

test('more lines than anybody lists are read from both ends', () => {
  const lines = Array.from({ length: CAPS.lines * 2 }, (_, at) => `- item ${at}`)
  const read = sentencesOf(lines.join('\n')).map(({ text }) => text)
  expect(read).toHaveLength(CAPS.lines)
  expect([read[0], read.at(-1)]).toEqual(['item 0', `item ${CAPS.lines * 2 - 1}`])
})

function letter(text: string) {
  return aMail({ to: [{ name: null, address: 'sales@hearthside-drinkware.example' }], text })
}
