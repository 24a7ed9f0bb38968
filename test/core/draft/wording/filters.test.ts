import { expect, test } from 'vitest'
import { AS_WRITTEN } from '../../../../src/core/draft/wording/file-wording.ts'
import { filtersFor } from '../../../../src/core/draft/wording/filters.ts'
import type { LetterLanguage } from '../../../../src/core/draft/wording/letter-language.ts'
import type { Weekday } from '../../../../src/core/weekdays.ts'

const units = { pc: { one: 'piece', other: 'pieces' } }
const filters = (language: LetterLanguage) => filtersFor(language, { units }, AS_WRITTEN, () => '')

test.each<[Weekday[], string]>([
  [['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], 'Mon–Fri'],
  [['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sun'], 'Sun–Fri'],
  [['Mon', 'Tue', 'Sat', 'Sun'], 'Sat–Tue'],
  [['Mon', 'Thu'], 'Mon and Thu'],
  [['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], 'Mon–Sun'],
])('%j', (days, written) => {
  expect(filters('en').weekdays(days)).toBe(written)
})

test.each<[LetterLanguage, number, number, string]>([
  ['en', 185, 230, 'USD 185–230'],
  ['en', 3.2, 5.4, 'USD 3.20–5.40'],
  ['en', 7, 7, 'USD 7'],
  ['zh', 1185, 1230, 'USD 1,185-1,230'],
])('a price in %s from %d to %d', (language, from, to, written) => {
  expect(filters(language).price({ from, to, currency: 'USD' })).toBe(written)
})

test('a unit takes the form of its number; one that has no words stays as the buyer wrote it', () => {
  const { counted, units: many } = filters('en')
  expect([counted('pc', 1), counted('pc', 20), many('pc'), counted('hank', 3)]).toEqual([
    'piece',
    'pieces',
    'pieces',
    'hank',
  ])
})
