import { expect, test } from 'vitest'
import { type PeriodChoice, periodOf } from '../../../src/core/report/period.ts'

/** Wednesday morning in Shanghai, still Tuesday in London. */
const NOW = '2026-11-24T23:00:00Z'

test.each<[PeriodChoice, string, string]>([
  [{ period: 'week' }, '2026-11-22T16:00:00.000Z', '2026-11-25T16:00:00.000Z'],
  [{ period: 'weeks' }, '2026-10-28T16:00:00.000Z', '2026-11-25T16:00:00.000Z'],
  [{ period: 'quarter' }, '2026-09-30T16:00:00.000Z', '2026-11-25T16:00:00.000Z'],
  [{ period: 'own', from: '2026-03-01', to: '2026-03-01' }, '2026-02-28T16:00:00.000Z', '2026-03-01T16:00:00.000Z'],
])('%o by the clock of the company', (choice, from, to) => {
  expect(periodOf(choice, 'Asia/Shanghai', NOW)).toEqual({ from: Date.parse(from), to: Date.parse(to) })
})

test('a day on which clocks change has 23 hours', () => {
  const day = periodOf({ period: 'own', from: '2026-03-29', to: '2026-03-29' }, 'Europe/Berlin', NOW)
  expect((day?.to ?? 0) - (day?.from ?? 0)).toBe(23 * 3_600_000)
})

test.each<[string, PeriodChoice]>([
  ['no days', { period: 'own' }],
  ['one day missing', { period: 'own', from: '2026-03-01' }],
  ['days turned round', { period: 'own', from: '2026-03-02', to: '2026-03-01' }],
  ['a day that does not exist', { period: 'own', from: '2026-02-30', to: '2026-03-01' }],
  ['more than a year', { period: 'own', from: '2025-01-01', to: '2026-01-02' }],
])('%s is no period', (_, choice) => {
  expect(periodOf(choice, 'Asia/Shanghai', NOW)).toBeNull()
})
