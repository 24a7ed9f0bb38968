import { expect, test } from 'vitest'
import { chooseAsks } from '../../../../src/core/draft/ask-back/ask-backs.ts'
import { aGround } from '../../../kit/asking.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()

test.each(rules.askBacks.map((rule) => [rule.id, rule.example] as const))('%s is asked first: $mail', (id, example) => {
  expect(chooseAsks(aGround(rules, example), 'A').map((ask) => ask.id)[0]).toBe(id)
})
