import { expect, test } from 'vitest'
import { backOff } from '../../../src/mail/inbox/back-off.ts'

test.each([
  [1, 1, 1000],
  [2, 1, 2000],
  [4, 0.5, 4000],
  [9, 1, 256_000],
  [10, 1, 300_000],
  [10_000, 1, 300_000],
  [5, 0, 0],
])('after %i failures and chance %f: %i ms', (failures, random, ms) => {
  expect(backOff(failures, random)).toBe(ms)
})
