import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { complaintInWords } from '../../src/core/rule-file.ts'
import { readRules } from '../../src/core/rules.ts'
import { readRulesFolder } from '../../src/store/rules/rules-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const files = await readRulesFolder(resolve(ROOT, 'rules'), ROOT)

/** The shipped files with one of them written otherwise. */
function edited(file: string, from: RegExp, to: string): Map<string, string> {
  const text = files.get(file) ?? ''
  expect(text).toMatch(from)
  return new Map([...files, [file, text.replace(from, to)]])
}

function complaintsOf(changed: ReadonlyMap<string, string>): string[] {
  const read = readRules(changed)
  return read.ok ? [] : read.complaints.map(complaintInWords)
}

test('the shipped rules are right', () => {
  expect(complaintsOf(files)).toEqual([])
})

test('every wrong file is named at once', () => {
  const both = new Map([...edited('scoring.yaml', /B: 30/, 'B: 90'), ['threads.yaml', 'past: 3']])
  const named = complaintsOf(both).map((words) => words.split(' ')[0])
  expect(new Set(named)).toEqual(new Set(['scoring.yaml', 'threads.yaml']))
})

test.each([
  ['tiers that lie too close', edited('scoring.yaml', /B: 30/, 'B: 45'), 15],
  // A market counts no more than its group: only with a higher cap does a dearer one weigh more.
  ['a market that is too dear', withCap(edited('markets.yaml', /points: 20/, 'points: 31'), 40), 30],
])('the country alone may not move an inquiry by two tiers: %s', (_, changed, most) => {
  const [complaint, ...more] = complaintsOf(changed)
  expect(complaint).toMatch(/^markets\.yaml line \d+ column 13: markets\.0\.points: /)
  expect(complaint).toContain(`expected at most ${most}: `)
  expect(more).toEqual([])
})

test('a dearer market is no fault while its group holds it back', () => {
  expect(complaintsOf(edited('markets.yaml', /points: 20/, 'points: 31'))).toEqual([])
})

/** More for the market and as much less for who asks, so that the caps still come to 100. */
function withCap(changed: ReadonlyMap<string, string>, cap: number): Map<string, string> {
  const scoring = changed.get('scoring.yaml') ?? ''
  const caps = scoring
    .replace('group: market, cap: 20', `group: market, cap: ${cap}`)
    .replace('group: who, cap: 20', `group: who, cap: ${40 - cap}`)
  return new Map([...changed, ['scoring.yaml', caps]])
}
