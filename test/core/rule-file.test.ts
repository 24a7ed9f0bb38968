import { expect, test } from 'vitest'
import { z } from 'zod'
import { complaintInWords, readRuleFile } from '../../src/core/rule-file.ts'

const schema = z.strictObject({ tiers: z.strictObject({ A: z.int(), B: z.int() }), rules: z.array(z.string()) })

test.each([
  ['a wrong value at its place', 'tiers: { A: 60, B: many }\nrules: []', ['x.yaml line 1 column 20: tiers.B: ']],
  [
    'a wrong item of a list',
    'tiers: { A: 60, B: 30 }\nrules:\n  - one\n  - 2\n',
    ['x.yaml line 4 column 5: rules.1: '],
  ],
  ['a field that is missing at its parent', 'tiers: { A: 60 }\nrules: []', ['x.yaml line 1 column 8: tiers.B: ']],
  ['a field too many', 'tiers: { A: 1, B: 1, D: 5 }\nrules: []', ['x.yaml line 1 column 25: tiers.D: no such field']],
  ['YAML that is none', 'tiers: { A: 60', ['x.yaml line 1 column 15: valid YAML: ']],
  ['an empty file', '', ['x.yaml']],
  [
    'every fault at once',
    'tiers: { A: x, B: y }\nrules: 5',
    ['line 1 column 13', 'line 1 column 19', 'line 2 column 8'],
  ],
])('%s', (_, text, expected) => {
  const read = readRuleFile('x.yaml', text, schema)
  const said = read.ok ? [] : read.complaints.map(complaintInWords)
  expect(said).toHaveLength(expected.length)
  for (const [index, words] of expected.entries()) expect(said[index]).toContain(words)
})
