import { expect, test } from 'vitest'
import { KEYS, readPress } from '../../src/desk/keys/table.ts'

const plain = { typing: false, onControl: false, modified: false }

test.each(KEYS)('$press means $action', ({ press, action }) => {
  let read: ReturnType<typeof readPress> = { action: null, waiting: '' }
  for (const key of press.split(' ')) read = readPress({ ...plain, key }, read.waiting)
  expect(read).toEqual({ action, waiting: '' })
})

test.each([
  ['while typing', { key: 'a', typing: true }],
  ['with Ctrl or an input method', { key: 'a', modified: true }],
  ['Enter on a link', { key: 'Enter', onControl: true }],
  ['a key nobody knows', { key: 'z' }],
])('%s nothing is meant', (_when, press) => {
  expect(readPress({ ...plain, ...press }, '').action).toBeNull()
})

test('Escape leaves a field even while typing', () => {
  expect(readPress({ ...plain, key: 'Escape', typing: true }, '').action).toBe('leave')
})

test('a pair that goes nowhere is forgotten, and its second key means nothing else', () => {
  expect(readPress({ ...plain, key: 'a' }, 'g')).toEqual({ action: null, waiting: '' })
})

test('no key means two things', () => {
  const presses = KEYS.map(({ press }) => press)
  expect(new Set(presses).size).toBe(presses.length)
})
