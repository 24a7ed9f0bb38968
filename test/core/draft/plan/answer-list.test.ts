import { expect, test } from 'vitest'
import { answerList } from '../../../../src/core/draft/plan/answer-list.ts'
import { aGround } from '../../../kit/asking.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const rules = await shippedRules()
const [one, other] = rules.catalogue.map(({ sku }) => sku)

/** The rows of the answer to a letter: which goods, and how many. */
function rowsFor(text: string) {
  const facts = told(rules, text)
  const ground = { ...aGround(rules, { situation: 'rfq' }), facts }
  const rows = answerList(ground).statements.filter(({ part }) => part === 'rfq-line')
  return rows.map(({ values }) => {
    const quantity = values['quantity']
    const value = typeof quantity === 'object' && quantity !== null && 'value' in quantity ? quantity.value : null
    return [String(values['name']).endsWith(one ?? '') ? 1 : 2, value]
  })
}

test.each<[string, string, readonly (readonly (number | null)[])[]]>([
  [
    'each number stands beside its goods',
    `Please quote:\n1. ${one} - 300 pcs\n2. ${other} - 500 pcs`,
    [
      [1, 300],
      [2, 500],
    ],
  ],
  [
    'goods that stand in two lines get two rows',
    `Please quote:\n1. ${one} red - 300 pcs\n2. ${one} blue - 200 pcs\n3. ${other} - 500 pcs`,
    [
      [1, 300],
      [1, 200],
      [2, 500],
    ],
  ],
  [
    'a number missing shifts no other',
    `Please quote:\n1. ${one}\n2. ${other} - 500 pcs`,
    [
      [1, null],
      [2, 500],
    ],
  ],
  [
    'a line of several goods tells of none',
    `Please quote ${one} and ${other}, 500 pcs.`,
    [
      [1, null],
      [2, null],
    ],
  ],
])('%s', (_, text, rows) => {
  expect(rowsFor(text)).toEqual(rows)
})
