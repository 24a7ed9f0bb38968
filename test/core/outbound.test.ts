import { expect, it } from 'vitest'
import { afterTakingBack } from '../../src/core/outbound.ts'

it.each([
  ['queued', 'cancelled'],
  ['deferred', 'cancelled'],
  ['held', 'cancelled'],
  ['rejected', 'rejected'],
  ['suppressed', 'suppressed'],
  ['unknown', 'unknown'],
  ['cancelled', 'cancelled'],
  ['claimed', null],
  ['transmitting', null],
  ['accepted', null],
] as const)('a mail that is %s becomes %s when it is taken back', (state, then) => {
  expect(afterTakingBack(state)).toBe(then)
})
