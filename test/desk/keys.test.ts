import { expect, test } from 'vitest'
import { KEYS, readPress } from '../../src/desk/keys/table.ts'

const plain = { typing: false, onControl: false, chord: false, modified: false }

test.each(KEYS)('$press means $action', ({ press, action }) => {
  let read: ReturnType<typeof readPress> = { action: null, waiting: '' }
  for (const key of press.split(' ')) {
    const chord = key.startsWith('Mod+')
    read = readPress({ ...plain, chord, key: key.replace('Mod+', '') }, read.waiting)
  }
  expect(read).toEqual({ action, waiting: '' })
})

test.each([
  ['while typing', { key: 'a', typing: true }],
  ['with Alt or an input method', { key: 'a', modified: true }],
  ['with Ctrl where no chord is meant', { key: 'a', chord: true }],
  ['Enter on a link', { key: 'Enter', onControl: true }],
  ['a key nobody knows', { key: 'z' }],
])('%s nothing is meant', (_when, press) => {
  expect(readPress({ ...plain, ...press }, '').action).toBeNull()
})

test('Escape leaves a field even while typing', () => {
  expect(readPress({ ...plain, key: 'Escape', typing: true }, '').action).toBe('leave')
})

test('a chord means the same while typing, also with capitals locked', () => {
  expect(readPress({ ...plain, key: 'K', chord: true, typing: true }, '').action).toBe('palette')
})

test('a pair that goes nowhere is forgotten, and its second key means nothing else', () => {
  expect(readPress({ ...plain, key: 'a' }, 'g')).toEqual({ action: null, waiting: '' })
})

test('no key means two things', () => {
  const presses = KEYS.map(({ press }) => press)
  expect(new Set(presses).size).toBe(presses.length)
})
