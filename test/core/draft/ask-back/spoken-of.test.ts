import { expect, test } from 'vitest'
import { spokenOf } from '../../../../src/core/draft/ask-back/spoken-of.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()

test.each([
  ['We buy 15 to 20 tons every month.', ['quantity']],
  ['zo’n 20 à 25 stuks per jaar', ['quantity']],
  ['Just the one unit for now', ['quantity']],
  ['karışık olarak bir palet alabilir miyiz', ['quantity']],
  ['الكمية حاوية 40 قدم كاملة', ['quantity']],
  ['What is your price to Buenaventura?', ['destination']],
  ['Precio puesto en Manzanillo', ['destination']],
  ['with decals to ISO 11684', ['certificates']],
  ['The motor has 250 W and weighs 12 kg.', ['specification']],
  ['80x160, μπλε ή ταμπά', ['specification']],
  ['You are open 7 x a week, 24 hours.', []],
  ['We are a shop in the mountains since 1998.', []],
])('%s', (text, facts) => {
  expect([...spokenOf(text, rules)]).toEqual(facts)
})
