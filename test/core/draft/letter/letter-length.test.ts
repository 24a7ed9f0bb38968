import { expect, test } from 'vitest'
import { isLong, wordsOf } from '../../../../src/core/draft/letter/letter-length.ts'
import type { Channel } from '../../../../src/core/inquiry.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

test.each<[number, Channel, boolean]>([
  [220, 'direct', false],
  [221, 'direct', true],
  [220, 'web_form', false],
  [150, 'alibaba', false],
  [151, 'alibaba', true],
  [151, 'other_platform', true],
])('%s words are too long for %s: %s', (count, channel, long) => {
  expect(isLong(words(count), channel)).toBe(long)
})

test('tables are no reading', () => {
  expect(isLong(`${words(150)}\n${'a | b | c\n'.repeat(100)}`, 'alibaba')).toBe(false)
})

test('Chinese counts as many words as would say the same', () => {
  expect(wordsOf('我们正在核算价格，周四答复。')).toBe(7)
})
