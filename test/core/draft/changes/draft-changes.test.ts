import { array, assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { draftChanges, type SentenceChange } from '../../../../src/core/draft/changes/draft-changes.ts'
import type { DraftLine } from '../../../../src/core/inquiry.ts'

const line = (part: string, text: string): DraftLine => ({
  role: 'answer',
  part,
  text,
  gloss: { en: text, zh: text },
  points: [],
  sources: [],
})
const lines = [
  line('greeting', 'Dear Ann,'),
  line('moq', '- Minimum order: 50 pieces.'),
  line('warranty', '- Warranty: 12 months. Spare parts are free.'),
]
const draft = { lines, text: `${lines.map(({ text }) => text).join('\n')}\n\nMei Lin` }
const told = ({ how, part, before, after }: SentenceChange) => [how, part, before, after]

test.each<[string, string, number, readonly ReturnType<typeof told>[]]>([
  ['a letter sent as it stands', draft.text, 5, []],
  [
    'a sentence that was moved',
    'Dear Ann,\n- Spare parts are free. Warranty: 12 months.\n- Minimum order: 50 pieces.\nMei Lin',
    5,
    [],
  ],
  [
    'a reworded one',
    draft.text.replace('50 pieces', '30 pieces'),
    4,
    [['reworded', 'moq', 'Minimum order: 50 pieces.', 'Minimum order: 30 pieces.']],
  ],
  [
    'one taken out',
    draft.text.replace(' Spare parts are free.', ''),
    4,
    [['removed', 'warranty', 'Spare parts are free.', null]],
  ],
  ['one put in', `${draft.text}\nGreetings to your father.`, 5, [['added', null, null, 'Greetings to your father.']]],
])('%s', (_, sent, kept, changes) => {
  const found = draftChanges(draft, sent)
  expect([found.drafted, found.kept]).toEqual([5, kept])
  expect(found.changes.map(told)).toEqual(changes)
  expect(found.distance > 0).toBe(changes.length > 0)
  expect(found.parts).toEqual(['greeting', 'moq', 'warranty'])
})

test('scripts without blanks are compared sign by sign', () => {
  const chinese = [line('moq', '起订量：50件。')]
  const found = draftChanges({ lines: chinese, text: '起订量：50件。' }, '起订量：30件。')
  expect(found.changes.map(told)).toEqual([['reworded', 'moq', '起订量：50件。', '起订量：30件。']])
  expect(found.changes[0]?.distance).toBeCloseTo(1 / 7)
})

test.each([
  ['USD 3.20', 'USD 3,20'],
  ['30% in advance', '30 in advance'],
  ['from -5 mm', 'from +5 mm'],
  ['Price: $3.20', 'Price: €3.20'],
])('a mark alone changes a sentence: %s, %s', (before, after) => {
  const found = draftChanges({ lines: [], text: before }, after)
  expect(found.changes).toMatchObject([{ how: 'reworded', before, after }])
  expect(found.distance).toBeGreaterThan(0)
})

const letters = array(constantFrom('One two three.', 'Four five.', 'Six?', '七八九。', 'x'), { maxLength: 8 })

test('every sentence of the draft is kept, reworded or removed, and distances stay between 0 and 1', () => {
  assert(
    property(letters, letters, (ours, theirs) => {
      const text = ours.join('\n')
      const { drafted, kept, distance, changes } = draftChanges({ lines: [], text }, theirs.join('\n'))
      expect(kept + changes.filter(({ how }) => how !== 'added').length).toBe(drafted)
      for (const one of [distance, ...changes.map((change) => change.distance)]) {
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a letter sent as it was drafted has no distance, whatever it holds', () => {
  assert(
    property(string({ maxLength: 300 }), (text) => {
      const found = draftChanges({ lines: [], text }, text)
      expect([found.distance, found.changes]).toEqual([0, []])
    }),
  )
})
