import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { KINDS } from '../../src/core/inquiry.ts'
import { differences } from '../kit/differences.ts'
import { answerInFull, goldenAnswers, goldenMails, openDecider } from '../kit/golden.ts'

const mails = goldenMails()
const decider = openDecider()

afterAll(() => decider.close())

test('every kind has a golden mail', () => {
  const kinds = new Set(mails.map(({ name }) => name.split('/')[0]))
  expect(kinds).toEqual(new Set<string | undefined>(KINDS))
})

test.each(mails)('$name is decided as on file; `npm run golden` rewrites the file', async ({ path, expected }) => {
  const onFile: unknown = JSON.parse(readFileSync(expected, 'utf8'))
  const today: unknown = JSON.parse(JSON.stringify(await decider.triageOf(path)))
  expect(differences(onFile, today)).toEqual([])
})

test.each(goldenAnswers())(
  '$name is answered as on file; `npm run golden` rewrites the file',
  async ({ path, expected }) => {
    await expect(answerInFull(await decider.triageOf(path))).toMatchFileSnapshot(expected)
  },
)

test('a difference is told by its path', () => {
  const before = { score: { tier: 'B' }, points: [{ type: 'price' }], buyer: null }
  const after = { score: { tier: 'A' }, points: [{ type: 'price' }, { type: 'moq' }], buyer: null }
  expect(differences(before, after)).toEqual(['score.tier: "B" → "A"', 'points.1: nothing → {"type":"moq"}'])
})
