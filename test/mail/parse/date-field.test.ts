import { expect, test } from 'vitest'
import { readDateField } from '../../../src/mail/parse/date-field.ts'

test.each([
  ['Thu, 24 Sep 2026 08:01:52 -0400', '2026-09-24T12:01:52.000Z', -240],
  ['24 Sep 2026 20:01 +0530', '2026-09-24T14:31:00.000Z', 330],
  ['Thu, 24 Sep 2026 20:01:52 +0800 (CST)', '2026-09-24T12:01:52.000Z', 480],
  ['Thu, 24 Sep 2026 12:01:52 GMT', '2026-09-24T12:01:52.000Z', 0],
  ['Thu, 24 Sep 26 12:01:52 UT', '2026-09-24T12:01:52.000Z', 0],
  ['Thu, 24 Sep 2026 12:01:52 -0000', '2026-09-24T12:01:52.000Z', null],
  ['Thu, 24 Sep 2026 12:01:52', '2026-09-24T12:01:52.000Z', null],
  ['thu, 24-sep-2026 12:01:52 EST', '2026-09-24T17:01:52.000Z', -300],
])('%s', (field, instant, utcOffset) => {
  expect(readDateField(field)).toEqual({ instant, utcOffset })
})

test.each([
  '',
  'yesterday',
  '31 Feb 2026 10:00:00 +0000',
  '24 Sep 2026 25:00:00 +0000',
  '2026-09-24 12:01:52',
  '24 Sep 1926 12:00:00 +0000',
])('no date is made up for "%s"', (field) => expect(readDateField(field)).toBeNull())
