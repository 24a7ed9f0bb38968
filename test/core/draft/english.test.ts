import { expect, test } from 'vitest'
import type { Weekday } from '../../../src/core/company.ts'
import { ENGLISH } from '../../../src/core/draft/english.ts'

test.each<[Weekday[], string]>([
  [['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], 'Mon–Fri'],
  [['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sun'], 'Sun–Fri'],
  [['Mon', 'Tue', 'Sat', 'Sun'], 'Sat–Tue'],
  [['Mon', 'Thu'], 'Mon and Thu'],
  [['Sat', 'Sun'], 'Sat, Sun'],
  [['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], 'Mon–Sun'],
])('%j', (days, written) => {
  expect(ENGLISH.weekdays(days)).toBe(written)
})
