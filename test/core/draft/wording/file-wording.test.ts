import { expect, test } from 'vitest'
import { wordingFor } from '../../../../src/core/draft/wording/file-wording.ts'
import type { WordingLanguage } from '../../../../src/core/draft/wording/wording-rules.ts'
import { numbersIn } from '../../../../src/core/draft/written/written-numbers.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const LANGUAGES = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'ru',
  'tr',
  'ar',
  'zh',
  'ja',
  'ko',
] as const satisfies readonly WordingLanguage[]

const examples = rules.wordings.phrases.flatMap(({ id, field, examples: all }) =>
  all.map(({ text, ...words }) => ({ id, field: field[0] ?? 'payment', text, words })),
)

test('every phrase shows how it reads in three languages', () => {
  expect(examples.filter(({ words }) => Object.keys(words).length < 3)).toEqual([])
})

test.each(
  examples.flatMap(({ words, ...rest }) =>
    Object.entries(words).map(([language, expected]) => ({ ...rest, language, expected })),
  ),
)('$id in $language: $text', ({ language, field, text, expected }) => {
  expect(wordingFor(language, rules)[field](text)).toBe(expected)
})

test.each(examples.flatMap(({ field, text }) => LANGUAGES.map((language) => ({ language, field, text }))))(
  'the figures of "$text" are those of the $language words',
  ({ language, field, text }) => {
    const worded = wordingFor(language, rules)[field](text)
    expect(figuresIn(worded, language, language)).toEqual(figuresIn(text, 'en', language))
  },
)

test.each([
  [
    'de',
    'payment',
    '30% T/T deposit, balance before loading or against copy of B/L',
    '30 % Anzahlung per T/T, Rest vor Verladung oder gegen Kopie des Konnossements (B/L)',
  ],
  ['de', 'payment', '30% T/T deposit, 60% before shipment', '30 % Anzahlung per T/T, 60 % vor Versand'],
  ['es', 'payment', '30%定金，余款见提单副本付清', '30 % de anticipo, saldo contra copia del B/L'],
  [
    'en',
    'payment',
    '30%定金，余款见提单副本付清；即期信用证',
    '30% deposit, balance against copy of B/L; L/C at sight',
  ],
  ['ru', 'warranty', '12 months; 1% spare parts free', '12 месяцев; 1 % запчастей бесплатно'],
  ['zh', 'packing', '1 pc per carton, 112x20x50 cm, 620 pcs per 40HQ', '每箱1件，112×20×50厘米，每个40HQ柜620件'],
  ['ar', 'packing', '1 pc per carton', 'قطعة واحدة في الكرتونة'],
  ['ar', 'packing', '2 pcs per carton', 'قطعتان في الكرتونة'],
  ['ar', 'warranty', '1 year', 'سنة واحدة'],
  ['ar', 'warranty', '24 months', '24 شهرًا'],
  ['fr', 'factory', '36,000 m2 in Shunde, Foshan', '36 000 m² à Shunde, Foshan'],
  [
    'es',
    'sampleNote',
    'blank samples free, freight collect; printed sample USD 50, refunded with the order',
    'muestras sin impresión sin cargo, flete por cobrar; muestras impresas 50 USD, se reembolsa con el pedido',
  ],
  ['de', 'specName', 'keepsHot', 'hält warm'],
  ['de', 'specName', '净重', 'Nettogewicht'],
  ['de', 'closureName', 'Chinese New Year (kilns stop)', 'Chinesisches Neujahr'],
  ['it', 'closureName', '国庆节', 'Festa nazionale cinese'],
] as const)('%s %s: %s', (language, field, text, expected) => {
  expect(plain(wordingFor(language, rules)[field](text))).toBe(expected)
})

test.each([
  ['a clause that is not known', 'de', 'warranty', '12 months; not for racing'],
  ['a place that is none', 'de', 'factory', '12,000 m2 in two halls'],
  ['a language of no letters', 'pl', 'warranty', '12 months'],
  ['English in English', 'en', 'payment', '70% T/T deposit, rest when the goods are ready; L/C at sight'],
  ['known English in English', 'en', 'packing', '60 pcs per ctn'],
  ['Chinese in Chinese', 'zh', 'payment', '30%订金，尾款发货前付'],
  ['a name of a datum that is not known', 'de', 'specName', 'SO3'],
  ['a phrase of no end', 'de', 'payment', '30% deposit, '.repeat(30)],
] as const)('%s stays as written', (_, language, field, text) => {
  expect(wordingFor(language, rules)[field](text)).toBe(text)
})

test.each(rules.specNames.map((name) => [name.en, name] as const))(
  'the datum %s has a name in every language',
  (_, name) => {
    for (const language of LANGUAGES)
      expect(wordingFor(language, rules).specName(language === 'en' ? name.zh : name.en)).toBe(name[language])
  },
)

/** Numbers in order of size; the 2 of m² is none, and Arabic says one and two without a figure. */
function figuresIn(text: string, written: string, worded: string): number[] {
  const apart = text.replaceAll(/\bm2\b/gu, 'm²').replaceAll(/(?<=\d)[-–×x](?=\d)/gu, ' / ')
  const figures = numbersIn(apart, written).filter((figure) => worded !== 'ar' || (figure !== 1 && figure !== 2))
  return figures.toSorted((one, other) => one - other)
}

/** French and Russian figures are apart by blanks that do not break. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ')
}
