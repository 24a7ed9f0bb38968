import { expect, test } from 'vitest'
import { replyBy } from '../../../src/core/score/promise.ts'
import { companyWith } from '../../kit/company.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = { ...(await shippedRules()), company: companyWith() }

/** Our office in Ningbo is open Monday to Friday 09:00-18:00; closed 5 to 14 February 2027. */
test.each([
  ['A', 'in the morning', '2026-11-24T10:00:00+08:00', '2026-11-24T12:00:00+08:00'],
  ['A', 'at night', '2026-11-24T02:00:00+08:00', '2026-11-24T11:00:00+08:00'],
  ['A', 'on Friday evening', '2026-11-27T21:00:00+08:00', '2026-11-30T11:00:00+08:00'],
  ['A', 'on Friday morning in Chicago', '2026-11-27T09:00:00-06:00', '2026-11-30T11:00:00+08:00'],
  ['A', 'before the New Year', '2027-02-04T17:30:00+08:00', '2027-02-15T10:30:00+08:00'],
  ['B', 'in the morning', '2026-11-24T10:00:00+08:00', '2026-11-24T18:00:00+08:00'],
  ['B', 'late in the day', '2026-11-24T17:00:00+08:00', '2026-11-25T12:00:00+08:00'],
  ['B', 'on Saturday', '2026-11-28T10:00:00+08:00', '2026-11-30T18:00:00+08:00'],
  ['B', 'in the New Year', '2027-02-08T10:00:00+08:00', '2027-02-15T18:00:00+08:00'],
  ['C', 'in the morning', '2026-11-24T10:00:00+08:00', '2026-11-25T10:00:00+08:00'],
  ['C', 'on Friday evening', '2026-11-27T21:00:00+08:00', '2026-11-30T18:00:00+08:00'],
  ['complaint', 'at noon', '2026-11-24T12:00:00+08:00', '2026-11-24T16:00:00+08:00'],
] as const)('%s that comes %s', (tier, _, from, expected) => {
  expect(Date.parse(replyBy(tier, from, rules))).toBe(Date.parse(expected))
})

test('a better tier never waits longer', () => {
  for (let hour = 0; hour < 24 * 14; hour += 1) {
    const from = new Date(Date.parse('2027-01-29T00:00:00Z') + hour * 3_600_000).toISOString()
    const [a, b, c] = (['A', 'B', 'C'] as const).map((tier) => Date.parse(replyBy(tier, from, rules)))
    expect([a, b, c], from).toEqual([a, b, c].sort((one, other) => Number(one) - Number(other)))
  }
})
