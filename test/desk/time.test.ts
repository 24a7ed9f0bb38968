import { expect, test } from 'vitest'
import { clockAt, instantInWords, nearness, spanInWords } from '../../src/desk/shell/time.ts'

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
  expect(nearness(deadline, now)).toBe(near)
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
  ['Europe/Berlin', 'Tue 10:00', true],
  ['America/Los_Angeles', 'Tue 02:00', false],
])('the clock in %s shows %s', (zone, words, working) => {
  expect(clockAt(zone, now, 'en')).toEqual({ words, working })
})

test('nobody is expected at work on a Sunday, and an unknown zone has no clock', () => {
  expect(clockAt('Europe/Berlin', Date.parse('2026-03-08T10:00:00Z'), 'en')?.working).toBe(false)
  expect(clockAt('Mars/Olympus', now, 'en')).toBeNull()
})
