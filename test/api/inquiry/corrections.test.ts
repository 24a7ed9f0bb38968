import { beforeEach, expect, test } from 'vitest'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import type { Inquiries } from '../../../src/api/inquiry/queue-shapes.ts'
import { unreadMails } from '../../../src/store/mail/mails.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

describeOnEachEngine('what staff say of kinds', (database) => {
  let server: TestServer
  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })
  const unsure = () => anInquiry(database.db, { unsure: true, mail: { subject: 'unsure' }, triage: { kind: 'other' } })
  const list = async (view: string) =>
    (await server.ask('read_only', 'GET', `/api/inquiries?view=${view}`)).json<Inquiries>()
  const page = async (id: string) => (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json<Inquiry>()

  test('what the program does not know stands in a list of its own and in the queue, marked', async () => {
    await unsure()
    await anInquiry(database.db, { mail: { subject: 'sure' } })
    await anInquiry(database.db, { unsure: true, standing: 'filed', reply: null })
    const { lines, counts } = await list('unsure')
    expect(lines).toMatchObject([{ subject: 'unsure', unsure: true }])
    expect(counts).toMatchObject({ unsure: 1, queue: 2 })
    expect((await list('queue')).lines.filter((line) => line.unsure)).toHaveLength(1)
  })

  test('a mark is kept with who and when, wakes the reader, and is taken back', async () => {
    const { id, mailId } = await unsure()
    expect(await page(id)).toMatchObject({ correction: null, beingRead: false })
    expect((await server.ask('staff', 'PUT', `/api/inquiries/${id}/kind`, { kind: 'solicitation' })).statusCode).toBe(
      204,
    )
    expect(server.rings).toBe(1)
    expect(await unreadMails(database.db, 10)).toEqual([mailId])
    const correction = { by: 'The staff', at: NOW.toISOString(), from: 'other', to: 'solicitation' }
    expect(await page(id)).toMatchObject({ correction, beingRead: true })
    expect((await server.ask('manager', 'DELETE', `/api/inquiries/${id}/kind`)).statusCode).toBe(204)
    expect((await page(id)).correction).toBeNull()
    expect((await server.ask('staff', 'DELETE', `/api/inquiries/${id}/kind`)).json()).toMatchObject({
      code: 'not_marked',
    })
  })

  test.each([{ kind: 'lead' }, {}, { kind: 'other', by: 'somebody else' }])('%o is no mark', async (body) => {
    const { id } = await unsure()
    expect((await server.ask('staff', 'PUT', `/api/inquiries/${id}/kind`, body)).json()).toMatchObject({
      code: 'bad_fields',
    })
  })

  test('what was answered keeps its kind', async () => {
    const { id, draftId } = await anInquiry(database.db)
    await server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, { version: 1 })
    const answer = await server.ask('staff', 'PUT', `/api/inquiries/${id}/kind`, { kind: 'other' })
    expect(answer.json()).toMatchObject({ code: 'kind_settled' })
  })
})
