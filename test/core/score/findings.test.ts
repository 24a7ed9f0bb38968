import { expect, test } from 'vitest'
import { NO_HISTORY } from '../../../src/core/history.ts'
import { basisOf } from '../../../src/core/score/basis.ts'
import { changedReading, find, findAgain, readingsOf } from '../../../src/core/score/findings.ts'
import { aMail } from '../../kit/mail.ts'
import { aReading, facts } from '../../kit/reading.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const reading = aReading({ text: 'We run 14 shops. Please quote soon.' })
const basis = basisOf(aMail({}), reading, facts({}), NO_HISTORY, '2026-11-24T02:00:00Z')
const changed = (after: typeof rules) => changedReading(readingsOf(rules), readingsOf(after))
const withRules = (of: (typeof rules)['scoring']['rules']) => ({ ...rules, scoring: { ...rules.scoring, rules: of } })

test('other points, caps and tiers change nothing in how a mail is read', () => {
  const dearer = withRules(rules.scoring.rules.map((rule) => ({ ...rule, points: 0 })))
  expect([...changed(dearer)]).toEqual([])
})

test('other words of a rule, and only that rule, are looked for again', () => {
  const other = withRules(
    rules.scoring.rules.map((rule) =>
      rule.rule === 'business_described' ? { ...rule, words: { en: ['soon'] } } : rule,
    ),
  )
  expect([...changed(other)]).toEqual(['business_described'])
  const again = findAgain(find(basis, rules), basis, other, changed(other))
  expect(again).toEqual(find(basis, other))
  expect(again.quotes['business_described']).toBe('Please quote soon.')
})

test('a rule that is gone is forgotten', () => {
  const fewer = withRules(rules.scoring.rules.filter(({ rule }) => rule !== 'business_described'))
  const again = findAgain(find(basis, rules), basis, fewer, changed(fewer))
  expect(Object.keys(again.findings.times)).not.toContain('business_described')
  expect(again).toEqual(find(basis, fewer))
})

test('other goods make the features that compare with them read again', () => {
  const after = { ...rules, catalogue: rules.catalogue.slice(1) }
  expect(changed(after).has('in_our_range')).toBe(true)
  expect(changed(after).has('business_described')).toBe(false)
})

test('what was found is plain data', () => {
  const found = find(basis, rules)
  expect(JSON.parse(JSON.stringify({ found, basis }))).toEqual({ found, basis })
})
