import type { Arrival } from '../../../src/core/report/arrival.ts'

export const HOUR = 3_600_000
/** Monday 2026-11-16, 09:00 in Shanghai. */
export const MONDAY_NINE = Date.parse('2026-11-16T01:00:00Z')

let serial = 0

/** An inquiry of its own buyer that arrived on a Monday morning and was not answered. */
export function anArrival(change: Partial<Arrival> = {}): Arrival {
  serial += 1
  return {
    inquiryId: String(serial),
    buyerId: `buyer ${serial}`,
    kind: 'inquiry',
    at: MONDAY_NINE,
    due: null,
    replied: null,
    rejected: null,
    zone: null,
    first: true,
    turn: true,
    tier: 'B',
    market: 'DE',
    person: null,
    progress: { quoted: false, sampled: false, outcome: null, reason: '' },
    ...change,
  }
}

/** Answered so many hours after it came. */
export function answeredAfter(hours: number, change: Partial<Arrival> = {}): Arrival {
  return anArrival({ replied: MONDAY_NINE + hours * HOUR, ...change })
}
