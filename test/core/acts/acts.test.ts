import { expect, test } from 'vitest'
import { ACTS, type ActName, type Against, INQUIRY_STATES, type Standing, whyNot } from '../../../src/core/acts/acts.ts'

const OPEN: Standing = { state: 'open', snoozed: false, asked: false }

/** What stands against each act of staff in each state: open, answered, discarded, filed, superseded. */
const BY_STATE: Record<ActName, readonly (Against | null)[]> = {
  snooze: [null, 'already_approved', 'inquiry_closed', 'inquiry_closed', 'buyer_wrote_again'],
  wake: [null, null, null, null, null],
  assign: [null, null, null, null, 'buyer_wrote_again'],
  note: [null, null, null, null, null],
  ask: [null, 'already_approved', 'inquiry_closed', 'inquiry_closed', 'buyer_wrote_again'],
  answer: [null, null, null, null, null],
  discard: [null, 'already_approved', 'inquiry_closed', 'inquiry_closed', 'buyer_wrote_again'],
  reopen: ['cannot_reopen', 'cannot_reopen', null, null, 'cannot_reopen'],
}
const NAMES: readonly ActName[] = ['snooze', 'wake', 'assign', 'note', 'ask', 'answer', 'discard', 'reopen']
const rows = NAMES.flatMap((name) =>
  INQUIRY_STATES.map((state, place) => [name, ACTS[name].who, state, place] as const),
)

test.each(rows)('%s by %s when %s', (act, who, state, place) => {
  const standing = { state, snoozed: act === 'wake', asked: act === 'answer' }
  expect(whyNot(act, standing, who)).toBe(BY_STATE[act][place])
})

test.each<[ActName, Partial<Standing>, Against | null]>([
  ['snooze', { snoozed: true }, null],
  ['wake', { snoozed: false }, 'not_snoozed'],
  ['ask', { asked: true }, 'already_asked'],
  ['answer', { asked: false }, 'not_asked'],
])('%s with %o: %s', (act, change, expected) => {
  expect(whyNot(act, { ...OPEN, ...change }, 'admin')).toBe(expected)
})

test.each<[ActName, 'read_only' | 'staff' | 'manager', Against | null]>([
  ['snooze', 'read_only', 'not_allowed'],
  ['note', 'read_only', 'not_allowed'],
  ['answer', 'staff', 'not_allowed'],
  ['answer', 'manager', null],
  ['discard', 'manager', null],
])('%s by %s: %s', (act, role, expected) => {
  expect(whyNot(act, { ...OPEN, asked: act === 'answer' }, role)).toBe(expected)
})
