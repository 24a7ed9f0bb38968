import { expect, test } from 'vitest'
import { classify } from '../../../src/core/classify/classify.ts'
import { NO_HISTORY } from '../../../src/core/history.ts'
import { aMail } from '../../kit/mail.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const QUOTED = '\n\n> 1. ¿Qué cantidad le conviene para el primer pedido?\n>    a) 50 piezas\n>    b) 100 piezas'

test.each([
  ['1 b, 2 a\n\nTom', 'es'],
  ['1 b, 2 a. Can you also send us the new catalogue for our shops, please?', 'en'],
])('an answer by letters is in the language of our letter: %j', (text, language) => {
  const mail = aMail({ subject: 'Re: EB-CT28', text: text + QUOTED, inReplyTo: ['<1@us.example>'] })
  expect(classify(mail, rules, NO_HISTORY).language).toBe(language)
})
