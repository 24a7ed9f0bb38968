import { expect, test } from 'vitest'
import { askingLetter } from '../../../../src/core/extract/answers/asking-letter.ts'

const AT = '2026-11-02T08:00:00Z'
const QUANTITY = { missing: 'quantity', question: 'Which quantity suits you?', choices: ['50 pieces', '100 pieces'] }
const PORT = { missing: 'destination', question: 'Which port shall I use?', choices: [] }

test('asks what was sent: questions staff wrote have no known fact, those they cut are not asked', () => {
  const text = 'Dear Ann,\n\n1. Which quantity suits you?\n   a) 60 pieces\n   b) 120 pieces\n2. Who decides?\n'
  expect(askingLetter(text, [QUANTITY, PORT], AT).questions).toEqual([
    { ...QUANTITY, choices: ['60 pieces', '120 pieces'] },
    { missing: null, question: 'Who decides?', choices: [] },
  ])
})

test('knows a question that staff made part of a sentence', () => {
  expect(askingLetter('Thank you. Which port shall I use?', [QUANTITY, PORT], AT)).toEqual({
    at: AT,
    questions: [PORT],
  })
})
