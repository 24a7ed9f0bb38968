import { expect, test } from 'vitest'
import { clockAt, instantInWords, nearness, spanInWords, workInWords } from '../../src/desk/shell/time.ts'

const MINUTE = 60_000
const now = Date.parse('2026-03-10T09:00:00Z')

test.each([
  [20_000, 'en', '1 min'],
  [35 * MINUTE, 'en', '35 min'],
  [120 * MINUTE, 'en', '2 hr'],
  [135 * MINUTE, 'en', '2 hr 15 min'],
  [(26 * 60 + 5) * MINUTE, 'en', '1 day 2 hr'],
  [(24 * 60 + 5) * MINUTE, 'en', '1 day'],
  [-135 * MINUTE, 'zh-CN', '2小时15分钟'],
])('%d ms in %s is %s', (span, language, words) => {
  expect(spanInWords(span, language)).toBe(words)
})

test.each([
  ['2026-03-10T08:59:59Z', 'over'],
  ['2026-03-10T09:00:00Z', 'over'],
  ['2026-03-10T10:59:00Z', 'soon'],
  ['2026-03-10T11:00:00Z', 'later'],
])('a reply due at %s is %s', (deadline, near) => {
  expect(nearness(Date.parse(deadline) - now, null)).toBe(near)
})

test.each([
  ['2026-03-10T07:30:00Z', '15:30'],
  ['2026-03-09T07:30:00Z', 'Mar 9, 15:30'],
  ['2025-12-31T07:30:00Z', 'Dec 31, 2025, 15:30'],
  ['2026-03-09T16:30:00Z', '00:30'],
])('%s read in Shanghai is %s', (instant, words) => {
  expect(instantInWords(instant, now, 'en', 'Asia/Shanghai')).toBe(words)
})

test.each([
  ['Europe/Berlin', 'Tue 10:00'],
  ['America/Los_Angeles', 'Tue 02:00'],
])('the clock in %s shows %s', (zone, words) => {
  expect(clockAt(zone, now, 'en')).toBe(words)
})

test('an unknown zone has no clock', () => {
  expect(clockAt('Mars/Olympus', now, 'en')).toBeNull()
})

test.each([
  [26 * 60 + 5, 'en', '26 hr'],
  [90, 'en', '1 hr 30 min'],
  [90, 'zh-CN', '1小时30分钟'],
  [0, 'en', '1 min'],
])('%i minutes of work in %s: %s', (minutes, language, words) => {
  expect(workInWords(minutes * 60_000, language)).toBe(words)
})

test('over a weekend two hours of work are soon', () => {
  expect(nearness(60 * 3_600_000, 3_600_000)).toBe('soon')
  expect(nearness(60 * 3_600_000, 3 * 3_600_000)).toBe('later')
  expect(nearness(-1, 0)).toBe('over')
})
