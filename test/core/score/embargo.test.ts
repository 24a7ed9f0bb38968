import { expect, test } from 'vitest'
import { withDestination } from '../../../src/core/score/embargo.ts'
import { facts } from '../../kit/reading.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const quiet = { total: 0, action: 'none', reasons: [] } as const
const suspicious = {
  total: 90,
  action: 'quarantine',
  reasons: [{ rule: 'bank_change', points: 90, reason: 'b', evidence: 'e' }],
} as const

test.each([
  ['the country of the buyer', { buyer: { country: 'KP', countryEvidence: 'Pyongyang' } }, 'Pyongyang'],
  ['the place of delivery', { buyer: { country: 'AE' }, request: { port: 'Bandar Abbas' } }, 'Bandar Abbas'],
])('%s stops a mail for a manager', (_, told, evidence) => {
  const { action, total, reasons } = withDestination(quiet, facts(told), rules)
  expect([action, total]).toEqual(['banner', reasons[0]?.points])
  expect(reasons).toMatchObject([{ rule: 'embargoed_destination', evidence }])
  expect(reasons[0]?.reason).toContain('manager')
})

test('any other destination changes nothing', () => {
  expect(withDestination(quiet, facts({ buyer: { country: 'AE' }, request: { port: 'Dubai' } }), rules)).toBe(quiet)
  expect(withDestination(quiet, facts({ buyer: { country: 'RU' } }), rules)).toBe(quiet)
})

test('a country that only the language suggests stops nothing', () => {
  const likelyCountry = { country: 'IR', evidence: 'Persian' }
  expect(withDestination(quiet, facts({ buyer: { country: 'IR' }, likelyCountry }), rules)).toBe(quiet)
})

test('what is shut away stays so, and the warnings still add up to the total', () => {
  const { action, total, reasons } = withDestination(suspicious, facts({ buyer: { country: 'IR' } }), rules)
  expect(action).toBe('quarantine')
  expect(total).toBe(rules.risk.cap)
  expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(total)
})

test('points of 0 switch it off', () => {
  const signals = rules.risk.signals.map((one) => ({ ...one, points: 0 }))
  const off = { ...rules, risk: { ...rules.risk, signals } }
  expect(withDestination(quiet, facts({ buyer: { country: 'KP' } }), off)).toBe(quiet)
})
