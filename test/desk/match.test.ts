import { expect, test } from 'vitest'
import { matches } from '../../src/desk/keys/match.ts'

test.each([
  ['', ['Snooze'], true],
  ['sno', ['Snooze'], true],
  ['queue to', ['Go to the queue'], true],
  ['ecole', ['École'], true],
  ['暂停', ['暂停处理'], true],
  ['snooze', ['暂停处理', 'snooze'], true],
  ['snoz', ['Snooze'], false],
  ['go mail', ['Go to the queue'], false],
])('%o finds %o: %s', (typed, texts, found) => {
  expect(matches(typed, texts)).toBe(found)
})
