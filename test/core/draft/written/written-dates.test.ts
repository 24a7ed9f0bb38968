import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { datesIn, withoutDates } from '../../../../src/core/draft/written/written-dates.ts'

const TODAY = Temporal.PlainDate.from('2026-11-05')

test.each([
  ['on Friday, 6 November 2026', '2026-11-06', 'Fri'],
  ['on Fri 6 Nov', '2026-11-06', 'Fri'],
  ['November 6th, 2026', '2026-11-06', null],
  ['bis Freitag, den 6. November 2026', '2026-11-06', 'Fri'],
  ['am 06.11.2026', '2026-11-06', null],
  ['el viernes, 6 de noviembre de 2026', '2026-11-06', 'Fri'],
  ['até sexta-feira, 6 de novembro de 2026', '2026-11-06', 'Fri'],
  ['le vendredi 6 novembre 2026', '2026-11-06', 'Fri'],
  ['avant le 1er mars', '2027-03-01', null],
  ['entro venerdì 6 novembre', '2026-11-06', 'Fri'],
  ['до пятницы, 6 ноября 2026 г.', '2026-11-06', 'Fri'],
  ['6 Kasım 2026 Cuma günü', '2026-11-06', 'Fri'],
  ['يوم الجمعة، 6 نوفمبر 2026', '2026-11-06', 'Fri'],
  ['于2026年11月6日（星期五）前', '2026-11-06', 'Fri'],
  ['11月6日周五', '2026-11-06', 'Fri'],
  ['11月6日(金)までに', '2026-11-06', 'Fri'],
  ['11月6日金曜日', '2026-11-06', 'Fri'],
  ['2026년 11월 6일 금요일까지', '2026-11-06', 'Fri'],
  ['2026-11-06', '2026-11-06', null],
])('%s', (text, day, weekday) => {
  expect(datesIn(text, TODAY).map((date) => ({ day: date.day.toString(), weekday: date.weekday }))).toEqual([
    { day, weekday },
  ])
  expect(withoutDates(text)).not.toMatch(/\d/u)
})

test.each(['6 out of 10', '3 sets', 'HV-500 may', '30 February 2027', 'USD 3.20', '500件'])('%s is no date', (text) => {
  expect(datesIn(text, TODAY)).toEqual([])
})
