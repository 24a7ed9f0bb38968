import { beforeEach, expect, test } from 'vitest'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import { unreadMails } from '../../../src/store/mail/mails.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

describeOnEachEngine('what staff say of facts', (database) => {
  let server: TestServer
  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })
  const say = (id: string, field: string, body: object) =>
    server.ask('staff', 'PUT', `/api/inquiries/${id}/facts/${field}`, body)

  test('a value is kept with who said it, wakes the reader, and is taken back', async () => {
    const { id, mailId } = await anInquiry(database.db)
    expect((await say(id, 'buyer.country', { values: [' NL '] })).statusCode).toBe(204)
    expect(server.rings).toBe(1)
    expect(await unreadMails(database.db, 10)).toEqual([mailId])
    const page = (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json<Inquiry>()
    expect(page.factCorrections).toMatchObject([{ field: 'buyer.country', values: ['NL'], by: 'The staff' }])
    const back = () => server.ask('manager', 'DELETE', `/api/inquiries/${id}/facts/buyer.country`)
    expect((await back()).statusCode).toBe(204)
    expect((await back()).json()).toMatchObject({ code: 'not_corrected' })
  })

  test.each([
    ['buyer.country', { values: ['Netherlands'] }],
    ['buyer.type', { values: ['unknown'] }],
    ['buyer.name', { values: ['Ann', 'Bob'] }],
    ['request.incoterm', { values: ['cheap'] }],
    ['request.quantities', { values: ['5000 pc', 'many'] }],
    ['request.targetPrice', { values: ['$1.5'] }],
    ['buyer.name', { values: ['x'.repeat(301)] }],
    ['request.products', { values: Array.from({ length: 21 }, (_, serial) => `product ${serial}`) }],
    ['buyer.name', { values: 'Ann' }],
    ['buyer.name', {}],
    ['buyer.name', { values: ['Ann'], by: 'somebody else' }],
    ['buyer.email', { values: ['ann@buyer.example'] }],
  ])('%s is not %o, and nothing is kept', async (field, body) => {
    const { id } = await anInquiry(database.db)
    expect((await say(id, field, body)).json()).toMatchObject({ code: 'bad_fields' })
    expect(await database.db.selectFrom('fact_correction').selectAll().execute()).toEqual([])
    expect(server.rings).toBe(0)
  })

  test('what was answered keeps its facts', async () => {
    const { id, draftId } = await anInquiry(database.db)
    await server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, { version: 1 })
    expect((await say(id, 'buyer.country', { values: ['NL'] })).json()).toMatchObject({ code: 'facts_settled' })
  })
})
