import { expect, test } from 'vitest'
import type { Progress } from '../../../src/core/report/arrival.ts'
import { funnelOf } from '../../../src/core/report/funnel.ts'
import { anArrival, answeredAfter } from './samples.ts'

const came = (progress: Partial<Progress>) => ({
  progress: { quoted: false, sampled: false, outcome: null, reason: '', ...progress },
})

test('each conversation counts once, at every step it came to', () => {
  const funnel = funnelOf([
    anArrival(),
    answeredAfter(1),
    answeredAfter(1, came({ quoted: true })),
    answeredAfter(1, came({ quoted: true, sampled: true })),
    // Won by telephone: nobody recorded the price, it was told all the same.
    anArrival(came({ outcome: 'won' })),
    answeredAfter(1, came({ outcome: 'lost', reason: 'Price' })),
    answeredAfter(1, came({ quoted: true, outcome: 'lost', reason: 'price ' })),
    answeredAfter(1, came({ outcome: 'lost', reason: 'Lead time' })),
    anArrival(came({ outcome: 'dead' })),
    // Later mails of the same conversations, and what is no inquiry.
    answeredAfter(1, { first: false, ...came({ outcome: 'won' }) }),
    answeredAfter(1, { kind: 'complaint' }),
  ])
  expect(funnel).toEqual({
    steps: { inquired: 9, answered: 7, quoted: 4, sampled: 1, won: 1 },
    lost: 3,
    dead: 1,
    reasons: [
      { reason: 'Price', count: 2 },
      { reason: 'Lead time', count: 1 },
    ],
  })
})
