import { expect, test } from 'vitest'
import { hoursIn } from '../../../../src/core/draft/written/written-hours.ts'

test.each([
  ['16:00 our time (09:00 your time)', 2],
  ['08:30–17:30', 1],
  ['from 08:30 to 17:30, for you 01:30 to 10:30', 2],
  ['um 16 Uhr', 1],
  ['à 16h00', 1],
  ['at 4 pm', 1],
  ['下午4点', 1],
  ['午後4時', 1],
  ['16시까지', 1],
  ['it runs 14 h a day', 0],
  ['scale 1:2', 0],
])('%s', (text, count) => {
  expect(hoursIn(text)).toHaveLength(count)
})
