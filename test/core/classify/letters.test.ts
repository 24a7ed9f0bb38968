import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { KINDS } from '../../../src/core/inquiry.ts'
import { read } from './shipped.ts'

const byKind = z.partialRecord(z.enum(KINDS), z.record(z.string(), z.array(z.string())))
const letters = ['letters.yaml', 'everyday-letters.yaml', 'further-letters.yaml']
  .map((file) => byKind.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8'))))
  .flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, byLanguage]) =>
      Object.values(byLanguage).flatMap((list) => list.map((letter) => ({ kind, letter }))),
    ),
  )

/** Of letters that the rules were not written for some are read wrongly; so few may be. */
const MISREAD = 0.03

test('nearly every letter of many trades is of the kind that a reader gives it', () => {
  const misread = letters.filter(({ kind, letter }) => readLetter(letter).kind !== kind)
  expect(misread.length, JSON.stringify(misread, null, 1)).toBeLessThanOrEqual(letters.length * MISREAD)
})

test('no letter of a buyer is put away', () => {
  const buyers = letters.filter(({ kind }) => ['inquiry', 'reply', 'order', 'complaint'].includes(kind))
  const away = buyers.filter(({ letter }) => {
    const { kind, risk } = readLetter(letter)
    return ['solicitation', 'scam', 'opt_out', 'auto_reply'].includes(kind) || risk.action === 'quarantine'
  })
  expect(away).toEqual([])
})

function readLetter(letter: string) {
  const [subject = '', text = ''] = letter.split(' | ')
  return read({ subject, text, inReplyTo: subject.startsWith('Re:') ? ['<1@brightwater.example>'] : [] })
}
