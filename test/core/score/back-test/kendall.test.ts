import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { kendallTau } from '../../../../src/core/score/back-test/kendall.ts'

test.each([
  ['the same order', [1, 2, 3], [10, 20, 30], 1],
  ['the order reversed', [1, 2, 3], [3, 2, 1], -1],
  ['one neighbour swapped', [1, 2, 3, 4], [1, 2, 4, 3], 4 / 6],
  ['a tie on one side', [1, 2, 3], [1, 1, 2], 2 / Math.sqrt(6)],
  ['all equal on one side', [1, 1, 1], [1, 2, 3], null],
  ['one alone', [1], [1], null],
  ['nobody', [], [], null],
])('%s', (_, xs, ys, tau) => {
  const found = kendallTau(xs, ys)
  if (tau === null) expect(found).toBeNull()
  else expect(found).toBeCloseTo(tau, 12)
})

test('counts as comparing every pair would', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
      const [fast, slow] = [kendallTau(xs, ys), everyPair(xs, ys)]
      if (slow === null) expect(fast).toBeNull()
      else expect(fast).toBeCloseTo(slow, 10)
    }),
    { numRuns: 500 },
  )
})

function everyPair(xs: readonly number[], ys: readonly number[]): number | null {
  let [sum, ranksX, ranksY] = [0, 0, 0]
  for (const [one, x] of xs.entries()) {
    for (let other = 0; other < one; other += 1) {
      const [signX, signY] = [Math.sign(x - xs[other]!), Math.sign(ys[one]! - ys[other]!)]
      sum += signX * signY
      ranksX += signX ** 2
      ranksY += signY ** 2
    }
  }
  return ranksX === 0 || ranksY === 0 ? null : sum / Math.sqrt(ranksX * ranksY)
}
