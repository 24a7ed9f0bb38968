import { expect, test } from 'vitest'
import { possibleNames } from '../../../../src/core/draft/check/possible-names.ts'

test.each<[string, string, string]>([
  ['Your price is the one Nordlicht Handels GmbH pays.', 'nordlicht handels gmbh', 'Nordlicht Handels GmbH'],
  ['We quoted Ana Lima, too.', 'ana lima', 'Ana Lima'],
  ['Write to ana.lima@casa.example for it.', 'ana.lima@casa.example', 'ana.lima@casa.example'],
  ['上海晨光贸易有限公司也买这款。', '上海晨光贸易有限公司', '上海晨光贸易有限公司'],
  ['ООО Ромашка Трейд платит столько же.', 'ромашка трейд', 'Ромашка Трейд'],
])('%s', (text, name, written) => {
  expect(possibleNames(text).get(name)).toBe(written)
})

test('a word alone, and words in small letters, name nobody', () => {
  expect([...possibleNames('Target prices are lower this season.').keys()]).toEqual([])
})

test('the longest letter has a bounded number of them', () => {
  expect(possibleNames('Ana Lima '.repeat(20_000)).size).toBeLessThan(50)
  expect(possibleNames('晨光贸易'.repeat(20_000)).size).toBeLessThanOrEqual(4_000)
})
