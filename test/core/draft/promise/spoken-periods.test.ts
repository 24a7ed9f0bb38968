import { expect, test } from 'vitest'
import { type Period } from '../../../../src/core/draft/promise/promise-rules.ts'
import { periodEnd, periodsIn } from '../../../../src/core/draft/promise/spoken-periods.ts'
import { companyWith } from '../../../kit/company.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
/** Monday to Friday, nine to five, closed from Monday 30 November to Wednesday 2 December. */
const OURS = companyWith({
  timeZone: 'UTC',
  officeHours: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' },
  closed: [{ from: '2026-11-30', to: '2026-12-02', name: 'Move' }],
})
const MONDAY = '2026-11-23T10:00:00Z'
const FRIDAY = '2026-11-27T10:00:00Z'
const SATURDAY = '2026-11-28T10:00:00Z'

test.each<[string, Period['unit'], number, string, string]>([
  ['hours that end while we work', 'hour', 24, MONDAY, '2026-11-24T10:00:00Z'],
  ['hours that end on days off', 'hour', 24, FRIDAY, '2026-12-03T09:00:00Z'],
  ['days', 'day', 2, MONDAY, '2026-11-25T17:00:00Z'],
  ['days that end on a day off', 'day', 2, FRIDAY, '2026-12-03T17:00:00Z'],
  ['working days over a closure', 'workday', 2, FRIDAY, '2026-12-04T17:00:00Z'],
  ['a week that ends in a closure', 'week', 1, MONDAY, '2026-12-03T17:00:00Z'],
  ['this week', 'this_week', 1, MONDAY, '2026-11-27T17:00:00Z'],
  ['this week when its work is done', 'this_week', 1, SATURDAY, '2026-11-29T17:00:00Z'],
  ['next week', 'next_week', 1, MONDAY, '2026-12-04T17:00:00Z'],
  ['this month, closed at its end', 'this_month', 1, MONDAY, '2026-11-27T17:00:00Z'],
  ['next month', 'next_month', 1, MONDAY, '2026-12-31T17:00:00Z'],
])('%s', (_, unit, count, now, end) => {
  expect(periodEnd({ unit, count }, now, OURS)).toBe(end)
})

test.each([
  ['en', 'within two working days', [{ unit: 'workday', count: 2 }]],
  ['en', 'in 3 - 5 days', [{ unit: 'day', count: 5 }]],
  ['en', 'in a couple of days', [{ unit: 'day', count: 2 }]],
  ['zh', '3-5 个工作日内', [{ unit: 'workday', count: 5 }]],
  ['zh', '二十四小时内', [{ unit: 'hour', count: 24 }]],
  ['ar', 'خلال يومين', [{ unit: 'day', count: 2 }]],
  ['en', '30 days net', []],
])('%s: %s', (language, words, found) => {
  expect(periodsIn(words, language, rules.promises)).toMatchObject(found)
})
