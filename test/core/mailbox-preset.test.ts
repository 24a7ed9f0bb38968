import { expect, test } from 'vitest'
import { presetOf } from '../../src/core/mailbox-preset.ts'
import { shippedRules } from '../kit/rules.ts'

const { mailboxPresets } = await shippedRules()

test.each([
  ['Sales@163.com', 'netease_163'],
  ['sales@foxmail.com', 'qq'],
  ['sales@gmail.com', 'gmail'],
  ['sales@hotmail.com', 'microsoft365'],
  ['sales@our-own-domain.example', undefined],
  ['sales@not163.com', undefined],
  ['163.com', undefined],
  ['', undefined],
])('%s is at %s', (address, id) => {
  expect(presetOf(address, mailboxPresets)?.id).toBe(id)
})

test('every example is told or left to a person', () => {
  const wrong = mailboxPresets.filter(
    ({ id, domains, example }) => presetOf(example, mailboxPresets)?.id !== (domains.length > 0 ? id : undefined),
  )
  expect(wrong).toEqual([])
})
