import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

test.each(rules.units.units.map(({ unit, soldBy, example }) => ({ unit, soldBy, ...example })))(
  '$text is counted in $unit',
  ({ unit, soldBy, text, value }) => {
    const soldByIt = rules.catalogue.map((product) => ({ ...product, moq: { value: 1, unit } }))
    const { quantities } = told(soldBy ? { ...rules, catalogue: soldByIt } : rules, text).request
    expect(quantities).toContainEqual({ value, unit })
  },
)

test.each([
  rules.units.container,
  rules.units.numerals,
  rules.units.multipliers,
  rules.units.labels,
  rules.units.leads,
  rules.units.about,
  rules.units.steps,
  rules.units.names,
  rules.units.uncounted,
  rules.units.single,
  rules.units.beside,
  rules.units.sizes,
  rules.units.ranges,
  rules.units.alternatives,
])('$because', ({ example: { text, value } }) => {
  const values = told(rules, text).request.quantities.map((quantity) => quantity.value)
  expect(values.slice(0, 1)).toEqual(value === null ? [] : [value])
})

test.each(rules.terms.incoterms)('$example', ({ term, example }) => {
  expect(told(rules, example).request.incoterm).toBe(term)
})

test.each(rules.terms.currencies)('$example', ({ currency, example }) => {
  expect(told(rules, `target ${example}`).request.targetPrice?.currency).toBe(currency)
})

test('terms', () => {
  const { destination, targetPrice, payment, deadline } = rules.terms
  expect(told(rules, destination.example.text).request.port).toBe(destination.example.place)
  expect(told(rules, targetPrice.example.text).request.targetPrice).toEqual({
    amount: targetPrice.example.amount,
    currency: targetPrice.example.currency,
  })
  expect(told(rules, targetPrice.after.example.text).request.targetPrice?.amount).toBe(targetPrice.after.example.amount)
  expect(told(rules, targetPrice.notTargets.example).request.targetPrice).toBeNull()
  expect(told(rules, payment.example.text).request.paymentTerms).toContain(payment.example.terms)
  expect(told(rules, deadline.example.text).request.deadline).toBe(deadline.example.deadline)
})

test.each(rules.certificates.examples)('$text', ({ text, names }) => {
  expect(told(rules, text).request.certificates).toEqual(names)
})

test.each(rules.ports.examples)('$text', ({ text, name }) => {
  expect(told(rules, `CIF ${text}`).request.port).toBe(name)
})

test('asking', () => {
  const { asking, wanting, telling, courtesy, vague, thanks, echo } = rules.asking
  expect(told(rules, asking.example.text).points).toHaveLength(1)
  expect(told(rules, wanting.example.text).request.products).toEqual([{ text: wanting.example.goods, sku: null }])
  expect(told(rules, telling.example.text).points).toEqual([])
  expect(told(rules, courtesy.example.text).points).toEqual([])
  expect(told(rules, vague.example.text).request.products).toEqual([])
  expect(told(rules, thanks.example.text).points).toEqual([])
  expect(told(rules, echo.example.text).points).toHaveLength(1)
})

test.each([rules.asking.fitting, rules.asking.belonging])('$example.text', ({ example }) => {
  expect(told(rules, example.text).request.products.map(({ text }) => text)).toEqual([example.goods])
})
