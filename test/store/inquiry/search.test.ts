import { beforeEach, expect, test } from 'vitest'
import { queuePage } from '../../../src/store/inquiry/queue.ts'
import { takeIntoSearch } from '../../../src/store/inquiry/search.ts'
import { anInquiry, NOW } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { aTriage } from '../../kit/triage.ts'

describeOnEachEngine('search', (database) => {
  const found = async (words: string) =>
    (await queuePage(database.db, { view: 'all', words, limit: 10 }, NOW))?.lines.map(({ subject }) => subject)

  beforeEach(async () => {
    const { buyer, request } = aTriage()
    await anInquiry(database.db, {
      subject: 'Flasks',
      triage: aTriage({
        text: 'We need vacuum flasks for our café, 不锈钢保温杯 500 ml.',
        buyer: { ...buyer, name: 'Jürgen Groß', email: 'jg@nordlicht.example', phones: ['+4940123456'] },
        request: { ...request, products: [{ text: 'flask', sku: 'EC-ES04' }] },
      }),
    })
    await anInquiry(database.db, { subject: 'Bolts', triage: aTriage({ text: 'Steel for flasks of 不锈 and 钢.' }) })
  })

  test.each([
    ['flasks', ['Bolts', 'Flasks']],
    ['VACUUM fla', ['Flasks']],
    ['Cafe', ['Flasks']],
    ['acuum', []],
    ['不锈钢', ['Flasks']],
    ['保温', ['Flasks']],
    ['钢', ['Bolts', 'Flasks']],
    ['jurgen', ['Flasks']],
    ['@nordlicht', ['Flasks']],
    ['dlicht.exam', ['Flasks']],
    ['0123', ['Flasks']],
    ['es04', ['Flasks']],
    ['flasks nothing', []],
    ["o'clock & ! :* (", []],
  ])('%s', async (words, subjects) => {
    expect(await found(words)).toEqual(subjects)
  })

  test('takes in what was stored before it could be searched', async () => {
    await database.db.deleteFrom('search_entry').execute()
    expect(await found('vacuum')).toEqual([])
    expect(await takeIntoSearch(database.db, 10)).toBe(2)
    expect(await found('vacuum')).toEqual(['Flasks'])
    expect(await takeIntoSearch(database.db, 10)).toBe(0)
  })
})
