import { expect, test } from 'vitest'
import { booksOf } from '../../../src/store/inquiry/other-buyers.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { anInquiry } from '../../kit/queue.ts'
import { aTriage } from '../../kit/triage.ts'

const OURS = { ...aTriage().buyer, email: 'ann@harbour-tools.example', name: 'Ann Hill', company: 'Harbour Tools Ltd' }
const OTHER = { ...OURS, email: 'berta@nordlicht.example', name: 'Berta Voss', company: 'Nordlicht Handels GmbH' }
const COLLEAGUE = { ...OURS, email: 'tom@harbour-tools.example', name: 'Tom Reed', company: null }
const CHINESE = { ...OURS, email: 'chen@chenguang.example', name: '陈敏', company: '上海晨光贸易有限公司' }

describeOnEachEngine('other buyers in a letter', (database) => {
  test.each<[string, string, string[]]>([
    ['a company', 'Nordlicht Handels GmbH pays the same.', ['Nordlicht Handels GmbH']],
    ['a person', 'I told Berta Voss the same.', ['Berta Voss']],
    ['an address', 'See my mail to berta@nordlicht.example.', ['berta@nordlicht.example']],
    ['a Chinese company', '上海晨光贸易有限公司也买这款。', ['上海晨光贸易有限公司']],
    ['the buyer himself', 'Dear Ann Hill, thank you on behalf of Harbour Tools Ltd.', []],
    ['his colleague', 'I wrote to Tom Reed as well.', []],
    ['nobody', 'Price: USD 3.10, FOB Ningbo.', []],
  ])('%s', async (_, text, named) => {
    const { db } = database
    for (const buyer of [OTHER, COLLEAGUE, CHINESE]) await anInquiry(db, { triage: { buyer } })
    const { id } = await anInquiry(db, { triage: { buyer: OURS } })
    const books = await booksOf(db, id, { subject: 'Re: Bolts', text }, { text: 'Please quote.' })
    expect(books).toEqual({ others: named, unansweredSince: null })
  })

  test('a name that the buyer himself brought up may be repeated', async () => {
    const { db } = database
    await anInquiry(db, { triage: { buyer: OTHER } })
    const { id } = await anInquiry(db, { triage: { buyer: OURS } })
    const text = 'Yes, we supply Nordlicht Handels GmbH.'
    const mail = { text: 'Do you supply Nordlicht Handels GmbH?' }
    expect((await booksOf(db, id, { subject: 'Re', text }, mail)).others).toEqual([])
  })
})
