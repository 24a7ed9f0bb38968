import { expect, test } from 'vitest'
import { type Contact, clashesOf } from '../../../src/core/contacts/clash.ts'

const NOW = '2026-11-23T02:00:00.000Z'
const ME = { id: '1', name: 'Wang Fang' }
const LI = { id: '2', name: 'Li Mei' }
const ZHAO = { id: '3', name: 'Zhao Lei' }
const letter = (by: typeof ME, at: string) => ({ by, at, text: 'Dear Ann' })

function contact(change: Partial<Contact>): Contact {
  return {
    inquiryId: '7',
    conversationId: '5',
    subject: 'Bolts',
    buyer: 'Ann',
    company: null,
    by: ['domain'],
    at: '2026-11-20T00:00:00.000Z',
    open: false,
    owner: null,
    letter: null,
    ...change,
  }
}

test.each<[string, Contact[], [string, string][]]>([
  ['nobody was in touch', [contact({})], []],
  ['I answered myself', [contact({ letter: letter(ME, '2026-11-20T00:00:00.000Z') })], []],
  ['I take care of the other one', [contact({ open: true, owner: ME })], []],
  ['Li answered 6 days ago', [contact({ letter: letter(LI, '2026-11-17T02:00:00.000Z') })], [['Li Mei', 'answered']]],
  ['90 days ago still counts', [contact({ letter: letter(LI, '2026-08-25T02:00:00.000Z') })], [['Li Mei', 'answered']]],
  ['longer ago does not', [contact({ letter: letter(LI, '2026-08-25T01:59:59.000Z') })], []],
  ['Li owns an open one', [contact({ open: true, owner: LI })], [['Li Mei', 'owns']]],
  ['what Li owned is closed', [contact({ owner: LI })], []],
  [
    'each colleague once, the latest first',
    [
      contact({ letter: letter(LI, '2026-10-01T00:00:00.000Z') }),
      contact({ letter: letter(LI, '2026-11-21T00:00:00.000Z') }),
      contact({ letter: letter(ZHAO, '2026-11-22T00:00:00.000Z') }),
    ],
    [
      ['Zhao Lei', 'answered'],
      ['Li Mei', 'answered'],
    ],
  ],
])('%s', (_, contacts, expected) => {
  expect(clashesOf(contacts, ME.id, NOW).map(({ colleague, how }) => [colleague, how])).toEqual(expected)
})

test('the latest answer of a colleague is the one that is shown', () => {
  const old = contact({ inquiryId: '1', letter: letter(LI, '2026-10-01T00:00:00.000Z') })
  const late = contact({ inquiryId: '2', letter: letter(LI, '2026-11-21T00:00:00.000Z') })
  expect(clashesOf([old, late], ME.id, NOW)[0]?.contact.inquiryId).toBe('2')
})
