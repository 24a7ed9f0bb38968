import { expect, test } from 'vitest'
import { toldSentences } from '../../../../src/core/classify/evidence/told-sentences.ts'

const written = (text: string) => toldSentences(text).map((sentence) => sentence.written)

test('a sentence goes on over line breaks and ends at its mark or a blank line', () => {
  expect(written('We take\n300 of them. When?\n\nRegards')).toEqual(['We take 300 of them.', 'When?', 'Regards'])
})

test('each item of a list is a sentence of its own', () => {
  expect(written('We ask for:\n1- lids of steel\n2- a certificate\n• 30 % down')).toEqual([
    'We ask for:',
    '1- lids of steel',
    '2- a certificate',
    '• 30 % down',
  ])
})

test('a number is searched as a sign for any number too', () => {
  expect(toldSentences('Order 55 of 1.200')[0]?.folded).toBe('order 55 of 1.200\n\norder # of #')
})
