import { describe, expect, test } from 'vitest'
import { asked } from '../../../src/core/search/asked.ts'
import { indexed } from '../../../src/core/search/indexed.ts'
import { wordsOf } from '../../../src/core/search/words.ts'

describe('words of a text', () => {
  test.each([
    ['Hex bolts, M8 – 5,000 pcs', ['hex', 'bolts', 'm8', '5', '000', 'pcs']],
    ['Café Ünïque', ['cafe', 'unique']],
    ['不锈钢螺栓', ['不锈', '锈钢', '钢螺', '螺栓', '栓']],
    ['304不锈钢', ['304', '不锈', '锈钢', '钢']],
    ['ann.visser@harbour-tools.example', ['ann', 'visser', 'harbour', 'tools', 'example']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

describe('what is asked for', () => {
  test.each([
    ['hex bolts', [['hex'], ['bolts']]],
    ['EC-ES04', [['ec', 'es04']]],
    ['不锈钢', [['不锈', '锈钢']]],
    ['不锈钢304', [['不锈', '锈钢', '钢', '304']]],
    ['钢', [['钢']]],
    ['a', []],
    ['  ', []],
  ])('%s', (text, phrases) => {
    expect(asked(text)).toEqual(phrases)
  })
})

test('names are found by any part, texts by beginnings, and no phrase crosses two of them', () => {
  expect(indexed({ names: ['EC-40'], texts: ['bolts'] })).toEqual([
    { word: 'ec', at: 1 },
    { word: '40', at: 2 },
    { word: 'bolts', at: 4 },
  ])
  expect(indexed({ names: ['harbour'], texts: [] }).map(({ word }) => word)).toEqual([
    'harbour',
    'arbour',
    'rbour',
    'bour',
    'our',
    'ur',
  ])
})
