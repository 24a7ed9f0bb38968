import { expect, test } from 'vitest'
import { wouldBeLost } from '../../src/desk/inquiry/draft/would-be-lost.ts'

test.each([
  ['saved', { carried: false, reached: false }, false],
  ['unsaved', { carried: true, reached: true }, false],
  ['unsaved', { carried: false, reached: true }, true],
  ['unsaved', { carried: true, reached: false }, true],
  ['saving', { carried: true, reached: true }, false],
  ['saving', { carried: false, reached: true }, true],
  ['failed', { carried: true, reached: true }, true],
  ['conflict', { carried: true, reached: true }, true],
  ['late', { carried: true, reached: true }, true],
] as const)('words that are %s, page closing with %o: lost is %s', (keeping, closing, lost) => {
  expect(wouldBeLost({ keeping, ...closing })).toBe(lost)
})
