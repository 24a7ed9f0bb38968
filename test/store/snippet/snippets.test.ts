import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../../src/store/database.ts'
import {
  addSnippet,
  changeSnippet,
  dropSnippet,
  type SnippetWriter,
  snippetsFor,
} from '../../../src/store/snippet/snippets.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { aPerson } from '../../kit/people.ts'
import { NOW } from '../../kit/queue.ts'

const WORDS = { name: 'payment', language: 'en', text: '30% deposit, the rest before shipment.' }

describeOnEachEngine('snippets', (database) => {
  let db: Db
  let grace: SnippetWriter
  let chief: SnippetWriter
  beforeEach(async () => {
    db = database.db
    grace = { id: (await aPerson(db, 'Grace Lou')).id, mayChangeHouse: false }
    chief = { id: (await aPerson(db, 'Chen Min', 'manager')).id, mayChangeHouse: true }
  })
  const added = async (house: boolean, by: SnippetWriter, change: Partial<typeof WORDS> = {}) => {
    const snippet = await addSnippet(db, { ...WORDS, ...change, house }, by, NOW)
    if ('refused' in snippet) throw new Error(snippet.refused)
    return snippet
  }

  test('everybody sees the house’s, and only its owner one’s own', async () => {
    await added(true, chief)
    const own = await added(false, grace)
    expect(await snippetsFor(db, grace.id)).toHaveLength(2)
    expect(await snippetsFor(db, chief.id)).toMatchObject([{ house: true, version: 1 }])
    expect(await changeSnippet(db, own.id, { ...WORDS, version: 1 }, chief, NOW)).toEqual({ refused: 'not_found' })
    expect(await dropSnippet(db, own.id, chief, NOW)).toEqual({ dropped: true })
    expect(await snippetsFor(db, grace.id)).toHaveLength(2)
  })

  test('what is everybody’s is a manager’s to change, and every change of it is an event', async () => {
    expect(await addSnippet(db, { ...WORDS, house: true }, grace, NOW)).toEqual({ refused: 'not_allowed' })
    const { id } = await added(true, chief)
    expect(await changeSnippet(db, id, { ...WORDS, version: 1 }, grace, NOW)).toEqual({ refused: 'not_allowed' })
    expect(await dropSnippet(db, id, grace, NOW)).toEqual({ refused: 'not_allowed' })
    expect(await changeSnippet(db, id, { ...WORDS, text: 'L/C', version: 1 }, chief, NOW)).toMatchObject({ version: 2 })
    expect(await dropSnippet(db, id, chief, NOW)).toEqual({ dropped: true })
    expect(await dropSnippet(db, id, chief, NOW)).toEqual({ dropped: true })
    const events = await db.selectFrom('event').select('what').orderBy('id').execute()
    expect(events.map(({ what }) => what)).toEqual(['snippet_added', 'snippet_changed', 'snippet_dropped'])
  })

  test('a name is taken once in each language, whatever its case', async () => {
    await added(true, chief)
    const { id } = await added(true, chief, { name: 'bank' })
    expect(await addSnippet(db, { ...WORDS, name: 'Payment', house: true }, chief, NOW)).toEqual({
      refused: 'snippet_name_taken',
    })
    expect(await changeSnippet(db, id, { ...WORDS, version: 1 }, chief, NOW)).toEqual({ refused: 'snippet_name_taken' })
    expect(await addSnippet(db, { ...WORDS, language: null, house: true }, chief, NOW)).toMatchObject({
      language: null,
    })
  })

  test('of two who change it at once one is told', async () => {
    const { id } = await added(true, chief)
    const both = await Promise.all(
      ['one', 'two'].map((text) => changeSnippet(db, id, { ...WORDS, text, version: 1 }, chief, NOW)),
    )
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'snippet_changed' }])
  })
})
