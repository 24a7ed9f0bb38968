import { expect, test } from 'vitest'
import { sentencesOf } from '../../../src/core/words/sentences.ts'

function texts(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text)
}

test.each([
  ['full stops and question marks', 'We need lamps. What is the price?', ['We need lamps.', 'What is the price?']],
  ['abbreviations do not end one', 'About 500 pcs. of No. 4 for Mr. Lund.', ['About 500 pcs. of No. 4 for Mr. Lund.']],
  ['decimals do not end one', 'It weighs 2.5 kg. Good.', ['It weighs 2.5 kg.', 'Good.']],
  ['the Greek mark of question', 'Πόσο κοστίζει; Ευχαριστώ.', ['Πόσο κοστίζει;', 'Ευχαριστώ.']],
  ['Chinese marks', '价格多少？交期多久？', ['价格多少？', '交期多久？']],
  [
    'lines wrapped by a mail program are read on',
    'We would like to know whether your company can deliver these\nlamps to Riga before summer.',
    ['We would like to know whether your company can deliver these lamps to Riga before summer.'],
  ],
  ['list items stand alone', '- price\n- delivery time\n3) samples', ['price', 'delivery time', 'samples']],
  ['short lines stand alone', 'Quantity 500\nPort Riga', ['Quantity 500', 'Port Riga']],
])('%s', (_, text, sentences) => {
  expect(texts(text)).toEqual(sentences)
})

test('items and questions are marked', () => {
  const [first, second] = sentencesOf('1. Lead time?\nWe wait.')
  expect(first).toMatchObject({ item: true, question: true })
  expect(second).toMatchObject({ item: false, question: false })
})
