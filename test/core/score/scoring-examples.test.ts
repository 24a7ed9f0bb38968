import { describe, expect, test } from 'vitest'
import { classify } from '../../../src/core/classify/classify.ts'
import { extract } from '../../../src/core/extract/extract.ts'
import { NO_HISTORY } from '../../../src/core/history.ts'
import type { Mail } from '../../../src/core/mail.ts'
import { basisOf } from '../../../src/core/score/basis.ts'
import { score } from '../../../src/core/score/score.ts'
import { readMail } from '../../../src/mail/parse/read-mail.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const { rules: scoringRules, guards } = rules.scoring
type Example = (typeof scoringRules)[number]['example']

describe('every rule acts on its example', () => {
  test.each(scoringRules.map(({ rule, points, example }) => [rule, points, example] as const))(
    '%s',
    async (rule, points, example) => {
      const line = (await contributionsOf(example)).find((line) => line.rule === rule)
      expect(Math.sign(line?.points ?? 0)).toBe(Math.sign(points))
    },
  )
})

describe('every guard acts on its example', () => {
  test.each(guards.map(({ guard, example }) => [guard, example] as const))('%s', async (guard, example) => {
    expect((await contributionsOf(example)).map(({ rule }) => rule)).toContain(guard)
  })
})

test('a mail that says nothing meets no rule, and every example says something', async () => {
  const nothing = { from: 'Ben <ben@gmail.com>', subject: '' }
  expect((await contributionsOf(nothing)).map(({ rule }) => rule)).toEqual(['market_unknown'])
  const examples = [...scoringRules, ...guards].map(({ example }) => example)
  expect(examples.filter(({ text = '' }) => text === '')).toEqual([])
})

async function contributionsOf(example: Example) {
  const mail = await mailOf(example)
  const history = { ...NO_HISTORY, ...example.history }
  const reading = classify(mail, rules, history)
  const facts = extract(mail, reading, rules)
  return score(basisOf(mail, reading, facts, history, '2026-11-24T02:00:00Z'), rules).score.contributions
}

function mailOf({ from, to, subject, text, attachment }: Example): Promise<Mail> {
  const lines = [
    `From: ${from ?? 'Ben Brook <ben@brook-camping.example>'}`,
    `To: ${to ?? 'sales@hearthside-drinkware.example'}`,
    `Subject: ${subject ?? 'Inquiry'}`,
    'Date: Mon, 23 Nov 2026 09:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text ?? 'Hello',
    ...(attachment === undefined
      ? []
      : ['--part', `Content-Disposition: attachment; filename="${attachment}"`, '', 'x']),
    '--part--',
    '',
  ]
  return readMail(Buffer.from(lines.join('\r\n')))
}
