import { expect, test } from 'vitest'
import { languageTyped } from '../../../../src/core/draft/written/typed-language.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()

test.each([
  ['en', 'Thank you for your inquiry. We will send the price for 500 pcs by Friday.', 'en'],
  ['en', 'Vielen Dank für Ihre Anfrage. Den Preis für 500 Stück erhalten Sie am Freitag.', 'de'],
  ['es', 'Gracias por su consulta. Le enviaremos el precio de 500 piezas el viernes.', 'es'],
  ['es', 'Thank you for your inquiry. We will send you the price on Friday.', 'en'],
  ['zh', 'HV-B500 FOB Ningbo USD 3.20 MOQ 500', 'zh'],
  ['en', '感谢您的询盘，价格如下。', 'zh'],
  ['ko', '문의해 주셔서 감사합니다.', 'ko'],
  ['pt', 'Obrigado.', 'pt'],
  ['de', '', 'de'],
])('drafted in %s: %s', (drafted, text, expected) => {
  expect(languageTyped(text, drafted, rules)).toBe(expected)
})
