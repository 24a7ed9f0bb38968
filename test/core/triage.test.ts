import { expect, test } from 'vitest'
import { NO_HISTORY } from '../../src/core/history.ts'
import { judge } from '../../src/core/triage.ts'
import { companyWith } from '../kit/company.ts'
import { aMail } from '../kit/mail.ts'
import { shippedRules } from '../kit/rules.ts'

const rules = { ...(await shippedRules()), company: companyWith() }
/** A Tuesday morning in our office, which is open until 18:00. */
const NOW = '2026-11-24T10:00:00+08:00'

const waiting = (subject: string, text: string) => {
  const { triage, due } = judge(aMail({ subject, text }), rules, NO_HISTORY, NOW)
  return { kind: triage.kind, scored: triage.score !== null, due: due === null ? null : Date.parse(due) }
}

test('a complaint has no score, and still must be acknowledged within four hours', () => {
  const seen = waiting('Broken goods', 'Twelve of the lamps we received are defective. We claim a refund of 400 USD.')
  expect(seen).toEqual({ kind: 'complaint', scored: false, due: Date.parse('2026-11-24T14:00:00+08:00') })
})

test('an inquiry is due by its tier, and a report of delivery never', () => {
  const inquiry = waiting('Inquiry', 'Please quote 500 pcs of your lamps.')
  expect([inquiry.kind, inquiry.scored, inquiry.due !== null]).toEqual(['inquiry', true, true])
  const away = waiting('Out of office', 'I am out of the office until Monday and will answer then.')
  expect([away.kind, away.due]).toEqual(['auto_reply', null])
})

test('what would go to an embargoed country is stopped for a manager, and no price is drafted', () => {
  const text = 'Hello from Tehran, Iran. What is the price of 5000 pcs HV-B500 CIF Bandar Abbas?'
  const { triage } = judge(aMail({ subject: 'Inquiry', text }), rules, NO_HISTORY, NOW)
  expect(triage.risk).toMatchObject({ action: 'banner', reasons: [{ rule: 'embargoed_destination' }] })
  expect(triage.draft?.answers.map(({ status }) => status)).not.toContain('range')
})
