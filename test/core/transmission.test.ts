import { expect, it } from 'vitest'
import { afterTransmission } from '../../src/core/transmission.ts'

const NOW = '2026-11-20T08:00:00.000Z'

it.each([
  ['accepted', 1, 'accepted', null],
  ['deferred', 1, 'deferred', '2026-11-20T08:01:00.000Z'],
  ['deferred', 2, 'deferred', '2026-11-20T08:05:00.000Z'],
  ['not_sent', 1, 'queued', '2026-11-20T08:01:00.000Z'],
  ['locked_out', 1, 'queued', NOW],
  ['locked_out', 10, 'queued', NOW],
  ['rejected', 1, 'rejected', null],
  ['no_such_address', 1, 'rejected', null],
  ['unknown', 1, 'unknown', null],
] as const)('%s at attempt %i becomes %s, due %s', (result, attempts, state, dueAt) => {
  expect(afterTransmission({ result, answer: 'its words' }, attempts, NOW)).toEqual({
    state,
    dueAt,
    answer: 'its words',
  })
})

it.each(['deferred', 'not_sent'] as const)('a reply that was %s ten times is given up', (result) => {
  expect(afterTransmission({ result, answer: 'no route' }, 10, NOW)).toEqual({
    state: 'rejected',
    answer: 'Given up after 10 attempts: no route',
    dueAt: null,
  })
})
