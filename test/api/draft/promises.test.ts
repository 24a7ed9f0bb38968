import { beforeEach, expect, test } from 'vitest'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import type { Inquiries } from '../../../src/api/inquiry/queue-shapes.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, GOOD_REPLY } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

describeOnEachEngine('promises', (database) => {
  let server: TestServer

  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })

  const read = async (id: string) => (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json<Inquiry>()
  const list = async (after = '') =>
    (await server.ask('read_only', 'GET', `/api/inquiries?view=promised&limit=1${after}`)).json<Inquiries>()
  const end = (id: string | undefined, body: object) => server.ask('staff', 'POST', `/api/promises/${id}/end`, body)

  /** Approves a reply with this sentence typed into it. */
  async function answer(sentence: string): Promise<string> {
    const text = GOOD_REPLY.text.replace('Which port', `${sentence}\n\nWhich port`)
    const { id, draftId } = await anInquiry(database.db, {
      mail: { subject: sentence },
      reply: { ...GOOD_REPLY, text },
    })
    const approved = await server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, { version: 1 })
    expect(approved.json()).toMatchObject({ state: 'approved' })
    return id
  }

  test('what an approved reply promises is listed by the day it is due, page by page', async () => {
    await answer('We will send you the drawing by Friday.')
    await answer('We will send you the drawing by Wednesday.')
    const first = await list()
    expect(first.counts.promised).toBe(2)
    expect(first.lines.map(({ subject }) => subject)).toEqual(['We will send you the drawing by Wednesday.'])
    const second = await list(`&after=${first.next}`)
    expect(second.lines[0]?.owed).toMatchObject({ count: 1, what: { en: 'We will send you the drawing by Friday.' } })
    expect(second.next).toBeNull()
  })

  test('a day alone is no promise', async () => {
    const id = await answer('Thank you for your mail of Friday.')
    expect((await read(id)).promises).toEqual([])
  })

  test('staff end a promise: kept with a click, no longer owed only with a reason', async () => {
    const id = await answer('We will send you the drawing by Friday.')
    const [promise] = (await read(id)).promises
    expect((await end(promise?.id, { end: 'withdrawn', reason: ' ' })).statusCode).toBe(400)
    expect((await end(promise?.id, { end: 'kept' })).statusCode).toBe(204)
    expect((await end(promise?.id, { end: 'kept' })).statusCode).toBe(404)
    expect((await read(id)).promises).toEqual([])
    expect((await list()).counts.promised).toBe(0)
  })

  test('undoing the approval takes the promise back', async () => {
    const id = await answer('We will send you the drawing by Friday.')
    const { draft } = await read(id)
    await server.ask('staff', 'DELETE', `/api/approvals/${draft?.approval?.id}`)
    expect((await read(id)).promises).toEqual([])
  })
})
