import { expect, test } from 'vitest'
import { snoozeChoices } from '../../../src/core/acts/snooze-choices.ts'
import { companyWith } from '../../kit/company.ts'
import { shippedRules } from '../../kit/rules.ts'

const { calendars } = await shippedRules()
const NINGBO = companyWith()
const LISBON = companyWith({ timeZone: 'Europe/Lisbon', country: 'PT' })
const NOBODY = { country: null, timeZone: null }
const GERMANY = { country: 'DE', timeZone: 'Europe/Berlin' }
const NEW_YORK = { country: 'US', timeZone: 'America/New_York' }
const DUBAI = { country: 'AE', timeZone: 'Asia/Dubai' }

/** Each moment with the clock of the office in its offset, so that the examples read as a person sees them. */
test.each([
  [
    'Tuesday morning',
    NINGBO,
    NOBODY,
    '2026-11-24T10:00:00+08:00',
    [
      'this_afternoon 2026-11-24T14:00:00+08:00',
      'tomorrow_morning 2026-11-25T09:00:00+08:00',
      'monday_morning 2026-11-30T09:00:00+08:00',
      'in_a_week 2026-12-01T09:00:00+08:00',
    ],
  ],
  [
    "after one o'clock this afternoon is too near",
    NINGBO,
    NOBODY,
    '2026-11-24T13:01:00+08:00',
    [
      'tomorrow_morning 2026-11-25T09:00:00+08:00',
      'monday_morning 2026-11-30T09:00:00+08:00',
      'in_a_week 2026-12-01T09:00:00+08:00',
    ],
  ],
  [
    'on Friday the next morning is Monday',
    NINGBO,
    NOBODY,
    '2026-11-27T16:00:00+08:00',
    ['monday_morning 2026-11-30T09:00:00+08:00', 'in_a_week 2026-12-04T09:00:00+08:00'],
  ],
  [
    'on Sunday, Monday is tomorrow',
    NINGBO,
    NOBODY,
    '2026-11-29T11:00:00+08:00',
    ['tomorrow_morning 2026-11-30T09:00:00+08:00', 'in_a_week 2026-12-07T09:00:00+08:00'],
  ],
  [
    'on Monday, a week on is the next Monday once',
    NINGBO,
    NOBODY,
    '2026-11-23T15:00:00+08:00',
    ['tomorrow_morning 2026-11-24T09:00:00+08:00', 'monday_morning 2026-11-30T09:00:00+08:00'],
  ],
  [
    'before our New Year all is put off to the day after it',
    NINGBO,
    NOBODY,
    '2027-02-04T15:00:00+08:00',
    ['monday_morning 2027-02-15T09:00:00+08:00'],
  ],
  [
    'a buyer in Germany begins while we work',
    NINGBO,
    GERMANY,
    '2026-11-24T10:00:00+08:00',
    [
      'this_afternoon 2026-11-24T14:00:00+08:00',
      'buyers_morning 2026-11-24T16:00:00+08:00',
      'tomorrow_morning 2026-11-25T09:00:00+08:00',
      'monday_morning 2026-11-30T09:00:00+08:00',
      'in_a_week 2026-12-01T09:00:00+08:00',
    ],
  ],
  [
    'his weekend and Thanksgiving do not count',
    NINGBO,
    NEW_YORK,
    '2026-11-26T10:00:00+08:00',
    [
      'this_afternoon 2026-11-26T14:00:00+08:00',
      'tomorrow_morning 2026-11-27T09:00:00+08:00',
      'buyers_morning 2026-11-27T22:00:00+08:00',
      'monday_morning 2026-11-30T09:00:00+08:00',
      'in_a_week 2026-12-03T09:00:00+08:00',
    ],
  ],
  [
    'a buyer in Dubai on Saturday',
    NINGBO,
    DUBAI,
    '2026-11-28T12:00:00+08:00',
    [
      'monday_morning 2026-11-30T09:00:00+08:00',
      'buyers_morning 2026-11-30T13:00:00+08:00',
      'in_a_week 2026-12-07T09:00:00+08:00',
    ],
  ],
  [
    'our clocks go back over the weekend',
    LISBON,
    NOBODY,
    '2026-10-23T16:00:00+01:00',
    ['monday_morning 2026-10-26T09:00:00+00:00', 'in_a_week 2026-10-30T09:00:00+00:00'],
  ],
  [
    'our clocks go forward over the weekend',
    LISBON,
    NOBODY,
    '2026-03-27T16:00:00+00:00',
    ['monday_morning 2026-03-30T09:00:00+01:00', 'in_a_week 2026-04-03T09:00:00+01:00'],
  ],
  [
    'his clocks go back and ours do not',
    NINGBO,
    GERMANY,
    '2026-10-24T12:00:00+08:00',
    [
      'monday_morning 2026-10-26T09:00:00+08:00',
      'buyers_morning 2026-10-26T16:00:00+08:00',
      'in_a_week 2026-11-02T09:00:00+08:00',
    ],
  ],
  [
    'his clocks go forward and ours do not',
    NINGBO,
    GERMANY,
    '2026-03-28T12:00:00+08:00',
    [
      'monday_morning 2026-03-30T09:00:00+08:00',
      'buyers_morning 2026-03-30T15:00:00+08:00',
      'in_a_week 2026-04-06T09:00:00+08:00',
    ],
  ],
] as const)('%s', (_, company, buyer, now, expected) => {
  const instant = new Date(now).toISOString()
  const found = snoozeChoices(instant, buyer, company, calendars).map(({ choice, at }) => `${choice} ${at}`)
  expect(found).toEqual(expected.map(inUtc))
})

function inUtc(line: string): string {
  const [choice, at = ''] = line.split(' ')
  return `${choice} ${new Date(at).toISOString().replace('.000Z', 'Z')}`
}
