import { expect, test } from 'vitest'
import { type Before, type BulkAct, inverseOf } from '../../../src/core/acts/bulk.ts'

const NOW = '2026-11-23T02:00:00Z'
const FRIDAY = '2026-11-27T01:00:00Z'
const PLAIN: Before = { ownerId: null, snooze: null, marked: null, discarded: null }
const SPAM = { code: 'spam', words: '' } as const

test.each<[string, BulkAct, Partial<Before>, BulkAct | null]>([
  ['snoozed for the first time', { do: 'snooze', until: FRIDAY }, {}, { do: 'wake' }],
  ['snoozed anew', { do: 'snooze', until: null }, { snooze: { until: FRIDAY } }, { do: 'snooze', until: FRIDAY }],
  ['snoozed after it woke by itself', { do: 'snooze', until: FRIDAY }, { snooze: { until: NOW } }, { do: 'wake' }],
  ['woken before its time', { do: 'wake' }, { snooze: { until: null } }, { do: 'snooze', until: null }],
  ['given away', { do: 'assign', staffId: '7' }, { ownerId: '3' }, { do: 'assign', staffId: '3' }],
  ['taken by the first', { do: 'assign', staffId: '7' }, {}, { do: 'assign', staffId: null }],
  ['discarded', { do: 'discard', ...SPAM }, {}, { do: 'reopen' }],
  ['reopened', { do: 'reopen' }, { discarded: SPAM }, { do: 'discard', ...SPAM }],
  ['reopened though nobody had discarded it', { do: 'reopen' }, {}, null],
  ['marked for the first time', { do: 'mark', kind: 'order' }, {}, { do: 'unmark' }],
  ['marked anew', { do: 'mark', kind: 'order' }, { marked: 'other' }, { do: 'mark', kind: 'other' }],
  ['unmarked', { do: 'unmark' }, { marked: 'other' }, { do: 'mark', kind: 'other' }],
])('%s', (_, act, before, undo) => {
  expect(inverseOf(act, { ...PLAIN, ...before }, NOW)).toEqual(undo)
})
