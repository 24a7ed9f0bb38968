import { describe, expect, test } from 'vitest'
import { ENOUGH_SHARED, othersAmong, sketchOf } from '../../src/core/same-text.ts'

const ENGLISH = `Dear Sir, we are a well known importer and found your factory on the internet. We have many customers who
  ask for goods like yours and want to start a long cooperation. Kindly send us your best price list, the minimum order, the
  delivery time, pictures, and tell us whether you give a free sample to new clients. Waiting for your fast reply.`
const CHINESE =
  '您好，我们是一家专业的进口贸易公司，在网上看到贵公司的产品，非常感兴趣。请提供最新的价格表、最小起订量、交货期以及产品图片，期待与贵公司长期合作。'
const ARABIC = `السادة الكرام، نحن شركة استيراد معروفة ووجدنا مصنعكم على الانترنت. لدينا عملاء كثيرون يطلبون بضائع مثل بضائعكم ونرغب
  في بدء تعاون طويل. نرجو ارسال افضل قائمة اسعار والحد الادنى للطلب ومدة التسليم والصور وهل تقدمون عينة مجانية للعملاء الجدد.`

function shared(one: string, other: string): number {
  const hashes = new Set(sketchOf(one))
  return sketchOf(other).filter((hash) => hashes.has(hash)).length
}

describe('letters that say nearly the same', () => {
  test.each([
    ['to the letter', ENGLISH, ENGLISH],
    ['with another greeting', ENGLISH, ENGLISH.replace('Dear Sir', 'Dear Ms. Lou')],
    ['in capitals and other lines', ENGLISH, ENGLISH.toUpperCase().replace(/\s+/g, '\n')],
    ['in Chinese', CHINESE, CHINESE.replace('您好', '尊敬的先生')],
    ['in Arabic', ARABIC, ARABIC.replace('السادة الكرام', 'مرحبا')],
  ])('share a sketch: %s', (_, one, other) => {
    expect(shared(one, other)).toBeGreaterThanOrEqual(ENOUGH_SHARED)
  })

  test('other letters do not, though they ask for the same things', () => {
    const other = `Hello, our shop in Ghent sells camping gear. For the coming season we are looking for a bottle of half a
      litre. What is the minimum order, and how long is the delivery time? Please send pictures and your best price list.`
    expect(shared(ENGLISH, other)).toBeLessThan(ENOUGH_SHARED - 3)
  })
})

test('a short letter has none: such letters are alike by nature', () => {
  expect(sketchOf('Please send your catalogue and your best price list. Waiting for your fast reply.')).toEqual([])
})

test('a sketch is a few numbers that a column of integers holds', () => {
  const hashes = sketchOf(ENGLISH)
  expect(hashes).toHaveLength(8)
  expect(hashes).toEqual(hashes.toSorted((one, other) => one - other))
  expect(hashes.every((hash) => hash === Math.trunc(hash) && Math.abs(hash) <= 2 ** 31)).toBe(true)
})

test('neither the writer nor his firm is another', () => {
  const writer = { address: 'ann@weller.example', name: 'Ann Weller' }
  const senders = [
    writer,
    { address: 'bob@weller.example', name: 'Bob Weller' },
    { address: 'ann.weller@gmail.com', name: 'ANN WELLER' },
    { address: 'carl@gmail.com', name: null },
  ]
  expect(othersAmong(senders, writer)).toBe(1)
  expect(othersAmong(senders, { address: 'dora@gmail.com', name: null })).toBe(4)
})
