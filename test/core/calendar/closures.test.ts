import { expect, test } from 'vitest'
import { nextClosure } from '../../../src/core/calendar/closures.ts'
import { companyWith } from '../../kit/company.ts'

const moving = { from: '2027-02-20', to: '2027-02-21', name: 'Moving house' }
const newYear = { from: '2027-02-05', to: '2027-02-14', name: 'Chinese New Year' }
const company = companyWith({ closed: [moving, newYear] })

test.each([
  ['three weeks and a day before', '2027-01-14T10:00:00+08:00', null],
  ['three weeks before', '2027-01-15T00:00:00+08:00', newYear],
  ['on its last day', '2027-02-14T23:59:00+08:00', newYear],
  ['after it the next one', '2027-02-15T00:00:00+08:00', moving],
  ['when all are over', '2027-02-22T00:00:00+08:00', null],
])('%s', (_, now, expected) => {
  expect(nextClosure(company, now)).toEqual(expected)
})
