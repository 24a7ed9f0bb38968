import { createInstance, type TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { factValue } from '../../src/desk/inquiry/fact-words.ts'
import english from '../../src/desk/locales/en.json' with { type: 'json' }
import chinese from '../../src/desk/locales/zh-CN.json' with { type: 'json' }

const TABLE = [
  ['request.quantities', '5000 pc', '5,000 pcs', '5,000 件'],
  ['request.quantities', '1 container_40hc', '1 × 40 ft high cube', '1 个 40 尺高柜'],
  ['request.quantities', '500-1500 m2', '500–1,500 m²', '500-1,500 平方米'],
  ['request.quantities', '20 sachet', '20 sachet', '20 sachet'],
  ['request.targetPrice', '1.5 USD', '$1.50', 'US$1.50'],
  ['request.targetPrice', '0.0385 EUR', '€0.0385', '€0.0385'],
  ['request.port', 'Ningbo 2', 'Ningbo 2', 'Ningbo 2'],
  ['buyer.type', 'end_user', english['buyerType.end_user'], chinese['buyerType.end_user']],
] as const

test.each(TABLE)('%s %s', async (field, value, inEnglish, inChinese) => {
  expect(factValue(field, value, await speaking('en', english), 'en')).toBe(inEnglish)
  expect(factValue(field, value, await speaking('zh-CN', chinese), 'zh-CN')).toBe(inChinese)
})

function speaking(lng: string, translation: Record<string, string>): Promise<TFunction> {
  const separators = { keySeparator: false, nsSeparator: false } as const
  return createInstance().init({ lng, resources: { [lng]: { translation } }, ...separators })
}
