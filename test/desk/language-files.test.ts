import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { languagesOf } from '../../src/desk/language-files.ts'
import { bookOf, booksFor, reasonIn } from '../../src/desk/shell/reasons.ts'

const en = { 'act.save': 'Save', 'act.undo': 'Undo', 'act.new': 'New' }
const simplified = { 'act.save': '保存', 'act.undo': '撤回' }

/** Speaks a language out of these files. */
async function speaking(tag: string, files: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const speaker = createInstance()
  await speaker.init({ ...languagesOf(files).options, lng: tag })
  return speaker
}

test('a file with a part of the words makes a language: what is missing is said in what its readers also read', async () => {
  const files = {
    './locales/en.json': en,
    './locales/zh-CN.json': simplified,
    './locales/zh-TW.json': { 'act.save': '儲存' },
  }
  expect(languagesOf(files).offered.map(({ name }) => name)).toEqual(['EN', '中文', '繁體'])
  const { t } = await speaking('zh-TW', files)
  expect([t('act.save'), t('act.undo'), t('act.new')]).toEqual(['儲存', '撤回', 'New'])
})

test('a language without a file is not offered', () => {
  expect(languagesOf({ './locales/en.json': en }).offered.map(({ tag }) => tag)).toEqual(['en'])
})

test('another language is spoken at once', async () => {
  const speaker = await speaking('en', { './locales/en.json': en, './locales/zh-CN.json': simplified })
  await speaker.changeLanguage('zh-CN')
  expect([speaker.t('act.undo'), speaker.t('act.new')]).toEqual(['撤回', 'New'])
})

test('reasons of the rules too are said in the part of a book that is there', async () => {
  const { t } = await speaking('zh-TW', { './locales/en.json': en })
  const books = booksFor(
    'zh-TW',
    new Map([
      [
        'zh-CN',
        bookOf({ sentences: { 'It asks something.': '信中有提问。', 'A machine answered.': '系统自动回复。' } }),
      ],
      ['zh-TW', bookOf({ sentences: { 'It asks something.': '信中有提問。' } })],
    ]),
  )
  const say = (english: string): string => reasonIn(books, english, t)
  expect([say('It asks something.'), say('A machine answered.'), say('We like this buyer.')]).toEqual([
    '信中有提問。',
    '系统自动回复。',
    'We like this buyer.',
  ])
  expect(reasonIn(booksFor('en'), 'It asks something.', t)).toBe('It asks something.')
})
