import { describe, expect, test } from 'vitest'
import { linesWith, standingErrors, type Waived, whyNotWaived } from '../../../../src/core/draft/check/waived.ts'
import type { Finding } from '../../../../src/core/inquiry.ts'
import type { Role } from '../../../../src/core/roles.ts'

const LINE = 'We guarantee the seal for a year.'
const TEXT = `Dear Ann,\n${LINE}\nBest regards`
const found: Finding = {
  id: 'guarantee',
  mark: 'reliable',
  severity: 'error',
  waiver: 'manager',
  because: 'It has weight in law.',
  evidence: 'guarantee',
}
const waived: Waived = { finding: 'guarantee', evidence: 'guarantee', lines: [LINE] }

describe('an error', () => {
  test.each<[string, 'stands' | 'is let stand', string, Finding, readonly Waived[]]>([
    ['nobody let stand', 'stands', TEXT, found, []],
    ['somebody let stand', 'is let stand', TEXT, found, [waived]],
    ['of another rule on the same words', 'stands', TEXT, { ...found, id: 'best-price' }, [waived]],
    ['of the same rule on other words', 'stands', TEXT, { ...found, evidence: 'guaranteed' }, [waived]],
    ['whose line was changed', 'stands', TEXT.replace('a year', 'ever'), found, [waived]],
    ['whose words stand in one more line', 'stands', `${TEXT}\nWe guarantee all.`, found, [waived]],
    ['whose other lines were changed', 'is let stand', TEXT.replace('Ann', 'Bob'), found, [waived]],
    ['that nobody may let stand', 'stands', TEXT, { ...found, waiver: 'never' }, [waived]],
    [
      'that something is absent',
      'is let stand',
      TEXT,
      { ...found, id: 'nothing-asked', evidence: '' },
      [{ finding: 'nothing-asked', evidence: '', lines: [] }],
    ],
  ])('%s %s', (_, standing, text, finding, waivers) => {
    expect(standingErrors(text, [finding], waivers)).toEqual(standing === 'stands' ? [finding] : [])
  })

  test('a warning keeps nothing from being approved', () => {
    expect(standingErrors(TEXT, [{ ...found, severity: 'warning' }], [])).toEqual([])
  })
})

test.each<[Finding['waiver'], Role, ReturnType<typeof whyNotWaived>]>([
  ['staff', 'staff', null],
  ['manager', 'staff', 'manager'],
  ['manager', 'manager', null],
  ['manager', 'admin', null],
  ['never', 'admin', 'never'],
])('an error for %s, asked by %s: %s', (waiver, role, why) => {
  expect(whyNotWaived({ ...found, waiver }, role)).toBe(why)
})

test('words stand in the lines that hold them', () => {
  expect(linesWith('guarantee', TEXT)).toEqual([LINE])
})
