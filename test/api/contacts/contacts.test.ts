import { beforeEach, expect, test } from 'vitest'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aQuoted, PRICE, staffNamed, TOM } from '../../kit/told-before.ts'

describeOnEachEngine('what our house told a company before', (database) => {
  let server: TestServer
  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })
  const contactsFor = async (who: 'staff' | 'manager', id: string) =>
    (await server.ask(who, 'GET', `/api/inquiries/${id}`)).json<Inquiry>().contacts

  /** What staff quoted Ann; now Tom of the same company writes. */
  const quoted = async () => {
    const { db } = database
    const before = await aQuoted(db, await staffNamed(db, 'The staff'))
    return { before, now: (await anInquiry(db, { triage: { buyer: TOM } })).id }
  }

  test('a colleague sees who quoted what; who quoted it is not warned of himself', async () => {
    const { before, now } = await quoted()
    const theirs = await contactsFor('manager', now)
    const what = { inquiryId: before, subject: 'Bolts', buyer: 'Ann Visser', by: ['domain', 'name'], prices: [PRICE] }
    expect(theirs.clashes).toEqual([{ ...what, colleague: 'The staff', how: 'answered', at: NOW.toISOString() }])
    expect(theirs.quotations).toEqual([{ ...what, sentBy: 'The staff', at: NOW.toISOString() }])
    expect(theirs.conversations).toMatchObject([{ inquiryId: before, answeredBy: 'The staff' }])
    const own = await contactsFor('staff', now)
    expect(own.clashes).toEqual([])
    expect(own.quotations).toEqual(theirs.quotations)
  })

  test('a letter that was undone told nobody anything', async () => {
    const { now } = await quoted()
    await database.db.updateTable('approval').set({ undone_at: NOW }).execute()
    expect(await contactsFor('manager', now)).toMatchObject({ clashes: [], quotations: [] })
  })

  test('who takes care of an open inquiry of the company is named', async () => {
    const { id: before } = await anInquiry(database.db)
    const owner_id = await staffNamed(database.db, 'The staff')
    await database.db.updateTable('inquiry').set({ owner_id }).execute()
    const { id } = await anInquiry(database.db, { triage: { buyer: TOM } })
    const { clashes } = await contactsFor('manager', id)
    expect(clashes).toMatchObject([{ colleague: 'The staff', how: 'owns', inquiryId: before, prices: [] }])
  })
})
