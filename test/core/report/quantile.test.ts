import { expect, test } from 'vitest'
import { quantile } from '../../../src/core/report/quantile.ts'
import { isFew, shareOf } from '../../../src/core/report/share.ts'

test.each([
  ['nothing', [], 0.5, null],
  ['one value', [7], 0.9, 7],
  ['the middle of three', [9, 1, 5], 0.5, 5],
  ['between the two in the middle', [1, 2, 10, 20], 0.5, 6],
  // Place 0.9 × 9 = 8.1: a tenth of the way from 9 to 10.
  ['nine tenths of ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
  ['numbers, not words', [10, 9, 100], 0.5, 10],
])('%s', (_, values, share, found) => {
  expect(quantile(values, share)).toEqual(found)
})

test('a share of fewer than ten is too small for a percentage', () => {
  const share = shareOf([1, 2, 3, 4], (one) => one > 1)
  expect(share).toEqual({ part: 3, of: 4 })
  expect(isFew(share)).toBe(true)
  expect(isFew({ part: 3, of: 10 })).toBe(false)
})
