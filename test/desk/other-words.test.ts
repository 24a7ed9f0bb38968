import { expect, test } from 'vitest'
import { otherWords } from '../../src/desk/inquiry/draft/other-words.ts'

const drafted = 'Thank you for writing.'
const polished = 'Many thanks for writing.'

/** What stands there after each press, and what the button said. */
function presses(start: string, count: number): string[] {
  let text = start
  let left = polished
  return Array.from({ length: count }, () => {
    const other = otherWords({ text, drafted, polished, left })
    ;({ text, left } = other)
    return `${other.name}: ${text}`
  })
}

test('one press takes the polished wording, the next the draft as it was written', () => {
  expect(presses(drafted, 3)).toEqual([`polished: ${polished}`, `drafted: ${drafted}`, `polished: ${polished}`])
})

test('from words of one’s own one press shows the draft, and the next brings them back', () => {
  expect(presses('My words.', 3)).toEqual([`drafted: ${drafted}`, 'own: My words.', `drafted: ${drafted}`])
})
