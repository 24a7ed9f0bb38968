import { expect, test } from 'vitest'
import { shippedRules } from '../../../kit/rules.ts'
import { told } from '../../../kit/told.ts'

const rules = await shippedRules()

/** What is read of a conversation from a reply that repeats an earlier letter below its own words. */
function talkedOf(text: string, quoted: string) {
  const whole = `${text}\n${quoted}`
  const spans = [
    { kind: 'new', from: 0, to: text.length + 1 },
    { kind: 'quoted', from: text.length + 1, to: whole.length },
  ] as const
  return told(rules, text, { kind: 'reply', whole, spans }).talkedOf
}

test.each([
  ['Any news?', 'Can you quote 3,000 pcs of HV-B500?', 'Can you quote 3,000 pcs of HV-B500?', true],
  ['Any news?', 'Our vacuum bottles are packed one by one.', 'Our vacuum bottles are packed one by one.', false],
  ['Does it fit the old HV-B500?', 'Happy New Year from all of us!', 'Does it fit the old HV-B500?', false],
  ['¿Algo nuevo?', 'Necesitamos 600 uds. de la botella térmica.', 'Necesitamos 600 uds. de la botella térmica.', true],
  ['有消息吗？', '我们需要3000个保温杯。', '我们需要3000个保温杯。', true],
])('%s, below it: %s', (text, quoted, product, amount) => {
  expect(talkedOf(text, quoted)).toEqual({ product, quantity: amount ? quoted : null })
})

test('a price that was given stands for the amount it was given for', () => {
  expect(talkedOf('Can you do better?', 'Our price is USD 3.60.')).toEqual({
    product: null,
    quantity: 'Our price is USD 3.60.',
  })
})

test('a conversation that names neither tells neither', () => {
  expect(talkedOf('The link does not open.', 'Here is our catalogue. When shall we call you?')).toEqual({
    product: null,
    quantity: null,
  })
})
