import { expect, test } from 'vitest'
import { DESK_LANGUAGES, deskLanguage, firstLanguage, wordingFor } from '../../src/core/desk-language.ts'

const [ALL, TODAY] = [DESK_LANGUAGES, DESK_LANGUAGES.filter(({ tag }) => tag !== 'zh-TW')]

test.each([
  ['what was chosen goes before the browser', ALL, 'en', ['zh-CN'], 'en'],
  ['a browser that asks for Chinese', ALL, null, ['zh-CN', 'en'], 'zh-CN'],
  ['for Chinese of any kind', ALL, null, ['zh'], 'zh-CN'],
  ['for the Chinese of Singapore', ALL, null, ['zh-SG'], 'zh-CN'],
  ['for the Chinese of Hong Kong', ALL, null, ['zh-HK'], 'zh-TW'],
  ['for Traditional Chinese', ALL, null, ['zh-Hant-TW'], 'zh-TW'],
  ['for Traditional Chinese before its words are there', TODAY, null, ['zh-TW'], 'zh-CN'],
  ['for a language we do not speak, then for one we do', ALL, null, ['de-DE', 'zh-CN'], 'zh-CN'],
  ['for British English', ALL, null, ['en-GB'], 'en'],
  ['for none that we speak', ALL, null, ['de-DE'], 'en'],
  ['what was chosen once and is not offered any more', TODAY, 'zh-TW', ['en'], 'en'],
])('%s', (_, offered, stored, wanted, tag) => {
  expect(firstLanguage(offered, stored, wanted).tag).toBe(tag)
})

test.each([
  ['en', { en: 'Save', zh: '保存' }, 'Save'],
  ['zh-CN', { en: 'Save', zh: '保存' }, '保存'],
  ['zh-TW', { en: 'Save', zh: '保存' }, '保存'],
  ['zh-TW', { en: 'Save', zh: '保存', 'zh-TW': '儲存' }, '儲存'],
  ['zh-TW', { en: 'Save', 'zh-CN': '保存' }, '保存'],
  ['zh-CN', { en: 'Save' }, 'Save'],
])('a reader of %s is shown of %j: %s', (tag, wordings, shown) => {
  expect(wordingFor(wordings, tag)).toBe(shown)
})

test.each(DESK_LANGUAGES.map(({ tag }) => [tag]))('%s is a language that dates and numbers are told in', (tag) => {
  expect(new Intl.Locale(tag).toString()).toBe(tag)
  expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag])
})

test('a language nobody knows is the first of the table', () => {
  expect(deskLanguage('de').tag).toBe('en')
})
