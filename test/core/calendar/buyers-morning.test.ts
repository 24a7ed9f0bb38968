import { expect, test } from 'vitest'
import { buyersMorning } from '../../../src/core/calendar/buyers-morning.ts'
import { shippedRules } from '../../kit/rules.ts'

const { calendars } = await shippedRules()

/** Moments stand with the offset of the buyer's clock, so that the examples read as a person sees them. */
test.each([
  ['tomorrow morning', 'DE', 'Europe/Berlin', '2026-11-24T10:30+01:00', '2026-11-25T09:00+01:00'],
  ['this morning still', 'DE', 'Europe/Berlin', '2026-11-24T06:00+01:00', '2026-11-24T09:00+01:00'],
  ['on Monday after a weekend', 'DE', 'Europe/Berlin', '2026-11-27T18:00+01:00', '2026-11-30T09:00+01:00'],
  [
    'on Sunday where Friday and Saturday are free',
    'EG',
    'Africa/Cairo',
    '2026-11-26T20:00+02:00',
    '2026-11-29T09:00+02:00',
  ],
  ['after Christmas', 'DE', 'Europe/Berlin', '2026-12-24T20:00+01:00', '2026-12-28T09:00+01:00'],
  [
    'nine by the new clock, the night it changes',
    'US',
    'America/New_York',
    '2026-11-01T00:30-04:00',
    '2026-11-02T09:00-05:00',
  ],
  ['a day ahead of ours', 'NZ', 'Pacific/Auckland', '2026-11-24T20:00+13:00', '2026-11-25T09:00+13:00'],
])('the office opens %s', (_, country, timeZone, now, morning) => {
  expect(buyersMorning(new Date(now).toISOString(), { country, timeZone }, calendars)).toBe(
    new Date(morning).toISOString().replace('.000', ''),
  )
})

test('nobody knows the morning of a buyer whose clock is not known', () => {
  expect(buyersMorning('2026-11-24T10:00:00Z', { country: 'DE', timeZone: null }, calendars)).toBeNull()
})
