import { expect, test } from 'vitest'
import { type BuyerPresence, buyerDay } from '../../../src/core/calendar/buyer-day.ts'
import { shippedRules } from '../../kit/rules.ts'

const { calendars } = await shippedRules()
const US = {
  timeZone: 'Asia/Shanghai',
  officeHours: { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], from: '08:30', to: '17:30' },
} as const
const company = { ...US, officeHours: { ...US.officeHours, days: [...US.officeHours.days] } }
const BERLIN = { zone: 'Europe/Berlin', country: 'DE' }
const DUBAI = { zone: 'Asia/Dubai', country: 'AE' }
const NEW_YORK = { zone: 'America/New_York', country: 'US' }
const RIYADH = { zone: 'Asia/Riyadh', country: 'SA' }

test.each<[string, typeof BERLIN, string, BuyerPresence]>([
  ['Monday 10:00 in Berlin', BERLIN, '2026-11-23T09:00:00Z', 'at_work'],
  ['Monday 08:30 in Berlin', BERLIN, '2026-11-23T07:30:00Z', 'edge'],
  ['Monday 17:00 in Berlin', BERLIN, '2026-11-23T16:00:00Z', 'edge'],
  ['Monday 19:00 in Berlin', BERLIN, '2026-11-23T18:00:00Z', 'closed'],
  ['Monday 03:00 in Berlin', BERLIN, '2026-11-23T02:00:00Z', 'closed'],
  ['Sunday at noon in Berlin', BERLIN, '2026-11-22T11:00:00Z', 'closed'],
  ['Sunday at noon in Riyadh', RIYADH, '2026-11-22T09:00:00Z', 'at_work'],
  ['Christmas at noon in Berlin', BERLIN, '2026-12-25T11:00:00Z', 'closed'],
])('%s: %s', (_, buyer, now, presence) => {
  expect(buyerDay(buyer, company, calendars, now).presence).toBe(presence)
})

test.each<[string, typeof BERLIN, string, string | null]>([
  ['Berlin begins at our four', BERLIN, '2026-11-23T02:00:00Z', '2026-11-23T08:00:00.000Z 2026-11-23T09:30:00.000Z'],
  ['in summer an hour sooner', BERLIN, '2026-07-20T02:00:00Z', '2026-07-20T07:00:00.000Z 2026-07-20T09:30:00.000Z'],
  ['half a day with Dubai', DUBAI, '2026-11-23T02:00:00Z', '2026-11-23T05:00:00.000Z 2026-11-23T09:30:00.000Z'],
  ['New York sleeps', NEW_YORK, '2026-11-23T02:00:00Z', null],
  ['their weekend', BERLIN, '2026-11-21T02:00:00Z', null],
  ['our Sunday', RIYADH, '2026-11-22T02:00:00Z', null],
])('%s', (_, buyer, now, expected) => {
  const { overlap } = buyerDay(buyer, company, calendars, now)
  expect(overlap && `${overlap.from} ${overlap.to}`).toBe(expected)
})

test.each<[string, typeof BERLIN, string, string | null]>([
  ['the next within a month', NEW_YORK, '2026-11-23T02:00:00Z', '2026-11-26'],
  ['the day itself', BERLIN, '2026-12-25T11:00:00Z', '2026-12-25'],
  ['across the year', BERLIN, '2026-12-30T11:00:00Z', '2027-01-01'],
  ['none is near', BERLIN, '2026-08-01T11:00:00Z', null],
  ['a country we do not know', { ...BERLIN, country: 'XX' }, '2026-12-25T11:00:00Z', null],
])('the holiday: %s', (_, buyer, now, from) => {
  expect(buyerDay(buyer, company, calendars, now).holiday?.from ?? null).toBe(from)
})
