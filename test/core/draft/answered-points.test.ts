import { expect, test } from 'vitest'
import { answeredPoints } from '../../../src/core/draft/answered-points.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const rules = await shippedRules()
const { draft: _, ...triage } = aTriage({
  language: 'en',
  points: [
    { type: 'moq', text: 'What is your MOQ?' },
    { type: 'stock', text: 'Do you keep the blue one in stock?' },
  ],
})
const letter = (...lines: string[]) => ({
  subject: 'Re: flasks',
  text: ['Dear Ann,', 'Thank you for your inquiry.', ...lines, 'Best regards,', 'Grace'].join('\n\n'),
})

test.each([
  ['nothing', [], { moq: false, stock: false }],
  ['one point in words', ['The minimum order quantity is 500 pieces.'], { moq: true, stock: false }],
  [
    'one point as a question quoted',
    ['On “Do you keep the blue one in stock?”: by Friday.'],
    { moq: false, stock: true },
  ],
])('a reply that answers %s', (_name, lines, expected) => {
  expect(answeredPoints(letter(...lines), triage, rules)).toEqual(expected)
})

test('a reply in another language is not judged', () => {
  const text = '您好，感谢您的来信。我们的起订量是五百件，蓝色款目前有现货，可以马上安排发货。'
  expect(answeredPoints({ subject: '回复', text }, triage, rules)).toEqual({})
})

test('what nobody asked is not listed', () => {
  expect(answeredPoints(letter('The MOQ is 500.'), { ...triage, points: [] }, rules)).toEqual({})
})
