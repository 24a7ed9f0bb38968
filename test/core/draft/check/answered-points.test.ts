import { expect, test } from 'vitest'
import { answeredPoints } from '../../../../src/core/draft/check/answered-points.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { aTriage } from '../../../kit/triage.ts'

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
  language: 'en',
  lines: [],
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

test.each([
  ['zh', '您好，感谢您的来信。起订量为500件。祝好', { moq: true, stock: false }],
  [
    'de',
    'Guten Tag, die Mindestmenge ist 500 Stück. Den Bestand in Blau nenne ich am Freitag.',
    { moq: true, stock: true },
  ],
  ['es', 'Hola: el pedido mínimo es de 500 piezas.', { moq: true, stock: false }],
  ['fi', 'Hei, vähimmäismäärä on 500 kappaletta.', {}],
])('a reply in %s', (language, text, expected) => {
  expect(answeredPoints({ subject: 'Re', text, language, lines: [] }, triage, rules)).toEqual(expected)
})

test('a line drafted for a point answers it as long as it stands', () => {
  const line = {
    role: 'owed',
    text: 'I look it up by Friday.',
    gloss: { en: '', zh: '' },
    points: [1],
    sources: [],
  } as const
  const drafted = { ...letter(line.text), lines: [line] }
  expect(answeredPoints(drafted, triage, rules)).toEqual({ moq: false, stock: true })
  expect(answeredPoints({ ...drafted, text: 'Dear Ann,' }, triage, rules)).toEqual({ moq: false, stock: false })
})

test('what nobody asked is not listed', () => {
  expect(answeredPoints(letter('The MOQ is 500.'), { ...triage, points: [] }, rules)).toEqual({})
})
