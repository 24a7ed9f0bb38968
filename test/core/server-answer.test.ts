import { expect, test } from 'vitest'
import { refusalOf, WORDINGS } from '../../src/core/server-answer.ts'

const fits = WORDINGS.flatMap(({ means, fits: all }) => all.map((answer) => [means, answer] as const))
const not = WORDINGS.flatMap(({ means, not: all }) => all.map((answer) => [means, answer] as const))

test.each(fits)('%s: %s', (means, answer) => {
  expect(refusalOf(answer)).toBe(means)
})

test.each(not)('not %s: %s', (means, answer) => {
  expect(refusalOf(answer)).not.toBe(means)
})

test.each(['550 No', '554 Transaction failed', '503 5.5.1 Bad sequence of commands'])(
  '%s does not say why',
  (answer) => {
    expect(refusalOf(answer)).toBe('never')
  },
)

test('before a recipient is named no answer is about the address', () => {
  expect(refusalOf('550 5.1.2 Bad sender domain', false)).toBe('never')
})
