import { expect, test } from 'vitest'
import { offeredSnippets } from '../../../src/core/snippet/offered.ts'

const one = (name: string, change: { language?: string | null; text?: string; house?: boolean } = {}) => ({
  name,
  language: 'en',
  text: '',
  house: true,
  ...change,
})
const names = (snippets: readonly { name: string }[]) => snippets.map(({ name }) => name)

test('nothing typed offers what fits the language of the reply, one’s own first', () => {
  const all = [
    one('zoll', { language: 'de' }),
    one('visit'),
    one('address', { language: null }),
    one('own', { house: false }),
  ]
  expect(names(offeredSnippets(all, '', 'en'))).toEqual(['own', 'address', 'visit'])
})

test('a name that begins with it goes before a word of it, a part of it, and the text', () => {
  const all = [one('d', { text: 'bank' }), one('cbank'), one('our bank'), one('Bank')]
  expect(names(offeredSnippets(all, 'bank', 'en'))).toEqual(['Bank', 'our bank', 'cbank', 'd'])
})

test('the language of the reply goes before a better name in another, which must be asked for by name', () => {
  const all = [one('pago', { language: 'es' }), one('how to pago'), one('otro', { language: 'es', text: 'pago' })]
  expect(names(offeredSnippets(all, 'pag', 'en'))).toEqual(['how to pago', 'pago'])
})

test('case, accents and width of letters do not matter; Chinese names are found by their signs', () => {
  expect(names(offeredSnippets([one('Échantillons', { language: 'fr' })], 'echan', 'fr'))).toEqual(['Échantillons'])
  expect(names(offeredSnippets([one('常用付款方式', { language: 'zh' })], '付款', 'zh'))).toEqual(['常用付款方式'])
})

test('at most eight are offered', () => {
  expect(
    offeredSnippets(
      Array.from({ length: 30 }, (_, n) => one(`s${n}`)),
      's',
      'en',
    ),
  ).toHaveLength(8)
})
