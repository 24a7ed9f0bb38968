import { expect, test } from 'vitest'
import { WISHES } from '../../../../src/core/draft/ground/wish-rules.ts'
import { wishTold } from '../../../../src/core/draft/ground/wishes.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = (await shippedRules()).wishes

const examples = WISHES.flatMap((wish) => [
  ...rules.wishes[wish].fires.map((example) => [wish, 'told', example] as const),
  ...rules.wishes[wish].passes.map((example) => [wish, 'not told', example] as const),
])

test.each(examples)('%s is %s: $text', (wish, telling, { language, text }) => {
  expect(wishTold(wish, text, language, rules).length > 0).toBe(telling === 'told')
})
