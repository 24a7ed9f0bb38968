import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteBuiltPatterns, type Pattern, patternsInSource } from './kit/patterns.ts'
import { unsafePatterns } from './kit/safe-patterns.ts'

const { written, builders } = patternsInSource()
const notes = noteBuiltPatterns()

/** What each file builds is of one shape; its longest patterns speak for the others. */
const A_FILE = 4

beforeAll(async () => {
  for (const file of builders) await import(`../${file}`)
  const { goldenMails, openDecider } = await import('./kit/golden.ts')
  const decider = openDecider()
  for (const { path } of goldenMails()) await decider.triageOf(path)
  await decider.close()
  notes.stop()
})
afterAll(notes.stop)

test('there are patterns to check', () => {
  expect(written.length).toBeGreaterThan(400)
})

test.each([String.raw`\s+$`, String.raw`(?<!,)[.,]+$`, String.raw`(?:a|a)+b`])('%s is found out', (source) => {
  expect(unsafePatterns([{ file: 'here', source, flags: '' }])).toHaveLength(1)
})

test('every pattern in the source takes linear time', () => {
  expect(unsafePatterns(written)).toEqual([])
}, 900_000)

test('the golden mails make every file build the patterns it builds at run time', () => {
  const seen = new Set(notes.built.map(({ file }) => file))
  expect(builders.filter((file) => !seen.has(file))).toEqual([])
})

test('every pattern built of words or read from a rule file takes linear time', () => {
  expect(unsafePatterns([...new Set(builders)].flatMap(longestOf))).toEqual([])
}, 900_000)

function longestOf(file: string): Pattern[] {
  const own = notes.built.filter((one) => one.file === file)
  const distinct = [...new Map(own.map((one) => [one.source, one])).values()]
  // Patterns that stand in a rule file are each their own.
  if (file.endsWith('-rules.ts')) return distinct
  return distinct.toSorted((one, other) => other.source.length - one.source.length).slice(0, A_FILE)
}
