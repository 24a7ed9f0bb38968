import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readRuleFile } from '../../../src/core/rule-file.ts'
import { scoringRulesSchema } from '../../../src/core/score/scoring-rules.ts'
import { retuned, SETTING_FILES, settingsOf } from '../../../src/core/score/settings.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const textOf = (file: string) => readFileSync(resolve(import.meta.dirname, '../../../rules', file), 'utf8')
const scoring = textOf('scoring.yaml')

test('every setting of the shipped files is found at its place, and writing it as it is changes nothing', () => {
  const settings = settingsOf(rules)
  expect(settings.length).toBeGreaterThan(60)
  for (const [name, file] of Object.entries(SETTING_FILES)) {
    const text = textOf(file)
    const wishes = settings.filter((setting) => setting.file === name)
    expect(retuned(text, wishes)).toBe(text)
  }
})

test('other numbers are written without touching the words around them', () => {
  const wishes = [
    { path: ['tiers', 'A'], value: 101 },
    { path: ['rules', 'company_named', 'points'], value: 12 },
    { path: ['groups', 'who', 'cap'], value: 5 },
  ]
  const text = retuned(scoring, wishes) ?? ''
  const [before, after] = [scoring.split('\n'), text.split('\n')]
  expect(after.filter((line, place) => line !== before[place])).toEqual([
    'tiers: { A: 101, B: 30 }      # the lowest total of each; below B is C',
    '  - { group: who, cap: 5, because: Who asks. }',
    '    points: 12',
  ])
  const read = readRuleFile('scoring.yaml', text, scoringRulesSchema)
  expect(read.ok ? [] : read.complaints).toMatchObject([{ line: 7, column: 13, field: 'tiers.A' }])
})

test.each([[['rules', 'no_such_rule', 'points']], [['rules', 'company_named', 'because']], [['tiers']], [[]]])(
  'what is no number of the file is refused: %j',
  (path) => {
    expect(retuned(scoring, [{ path, value: 1 }])).toBeNull()
  },
)
