import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { wordingFor } from '../../../src/core/draft/file-wording.ts'
import { wordingsSchema } from '../../../src/core/draft/wording-rules.ts'

const wordings = wordingsSchema.parse(parse(readFileSync('rules/wordings.yaml', 'utf8')))
const figures = (text: string) => text.replaceAll(/(?<=\d)[.,\s](?=\d{3})/gu, '').match(/(?<!m)\d+/gu) ?? []

test.each(
  wordings.flatMap(({ field, words, examples }) =>
    examples.flatMap((example) => Object.keys(words).map((language) => [language, field, example] as const)),
  ),
)('%s words %s "%s" with its figures', (language, field, example) => {
  const worded = wordingFor(language, wordings)[field](example)
  if (language !== 'en' && field !== 'packing') expect(worded).not.toBe(example)
  expect(figures(worded).toSorted()).toEqual(figures(example.replace('m2', '')).toSorted())
})

test.each([
  [
    'de',
    'payment',
    '30% T/T deposit, balance against copy of B/L',
    '30 % Anzahlung per T/T, Rest gegen Kopie des Konnossements (B/L)',
  ],
  ['ru', 'warranty', '12 months; 1% spare parts free', '12 месяцев; 1 % запчастей бесплатно'],
  ['zh', 'packing', '1 pc per carton, 112x20x50 cm, 620 pcs per 40HQ', '每箱1件，112×20×50厘米，每个40HQ柜620件'],
  ['de', 'warranty', '12 months; wearing parts never', '12 months; wearing parts never'],
] as const)('%s %s: %s', (language, field, text, expected) => {
  expect(wordingFor(language, wordings)[field](text)).toBe(expected)
})
