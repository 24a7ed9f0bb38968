import { expect, test } from 'vitest'
import { easterSunday, orthodoxEaster } from '../../../src/core/calendar/easter.ts'
import { holidaysOf, isWorkday, nextWorkday } from '../../../src/core/calendar/holidays.ts'
import { shippedRules } from '../../kit/rules.ts'

const { calendars } = await shippedRules()

test.each(calendars.examples)('$country works on $day: $workday', ({ country, day, workday }) => {
  expect(isWorkday(country, day, calendars)).toBe(workday)
})

test.each([
  [2026, '2026-04-05', '2026-04-12'],
  [2027, '2027-03-28', '2027-05-02'],
  [2028, '2028-04-16', '2028-04-16'],
  [2029, '2029-04-01', '2029-04-08'],
  [2030, '2030-04-21', '2030-04-28'],
  [2038, '2038-04-25', '2038-04-25'],
])('Easter of %i', (year, western, orthodox) => {
  expect([easterSunday(year).toString(), orthodoxEaster(year).toString()]).toEqual([western, orthodox])
})

test.each([
  ['GB', '2027-12-24', '2027-12-29'],
  ['SA', '2026-11-26', '2026-11-29'],
  ['DE', '2027-03-25', '2027-03-30'],
  ['NP', '2026-11-27', '2026-11-29'],
  ['CN', '2026-09-30', '2026-10-08'],
  ['SE', '2026-11-27', '2026-11-30'],
])('after %s closes on %s it works again on %s', (country, day, expected) => {
  expect(nextWorkday(country, day, calendars)).toBe(expected)
})

test('holidays come in their order with their names, and whether they are sure', () => {
  const [first, ...rest] = holidaysOf('SG', 2027, calendars)
  expect(first).toEqual({
    from: '2027-01-01',
    to: '2027-01-01',
    name: { en: 'New Year', zh: '元旦' },
    about: false,
  })
  expect(rest.map(({ from }) => from)).toEqual(rest.map(({ from }) => from).toSorted())
  expect(holidaysOf('SA', 2027, calendars).filter(({ about }) => about)).toHaveLength(2)
  expect(holidaysOf('SE', 2027, calendars)).toEqual([])
})
