import { beforeEach, expect, test } from 'vitest'
import type { Colleagues, SnoozeChoices } from '../../../src/api/acts/act-shapes.ts'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const LATER = new Date(NOW.getTime() + 3_600_000).toISOString()

describeOnEachEngine('acts over the wire', (database) => {
  let server: TestServer
  let id: string
  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
    id = (await anInquiry(database.db)).id
  })
  const page = async () => (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json<Inquiry>()
  const act = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
    server.ask('staff', method, `/api/inquiries/${id}/${path}`, body)

  test('snoozed until a moment, until he writes, and woken', async () => {
    expect((await act('PUT', 'snooze', { until: LATER })).statusCode).toBe(204)
    expect((await page()).acts.snooze).toEqual({ until: LATER, by: 'The staff', at: NOW.toISOString() })
    expect((await act('PUT', 'snooze', { until: null })).statusCode).toBe(204)
    expect((await page()).line.snoozed).toEqual({ until: null })
    expect((await act('DELETE', 'snooze')).statusCode).toBe(204)
    expect((await act('DELETE', 'snooze')).json()).toMatchObject({ code: 'not_snoozed' })
  })

  test.each([{ until: 'tomorrow' }, {}, { until: null, why: 'x' }])('%o is no snooze', async (body) => {
    expect((await act('PUT', 'snooze', body)).json()).toMatchObject({ code: 'bad_fields' })
  })

  test('the moments offered follow the server clock, our hours and those of the buyer', async () => {
    const answer = await server.ask('staff', 'GET', `/api/inquiries/${id}/snooze-choices`)
    const { choices } = answer.json<SnoozeChoices>()
    expect(choices.map(({ choice }) => choice)).toContain('buyers_morning')
    expect(choices.every(({ at }) => at > NOW.toISOString())).toBe(true)
  })

  test('given to a colleague of the list, which names and tells no more', async () => {
    const { lines } = (await server.ask('staff', 'GET', '/api/colleagues')).json<Colleagues>()
    expect(lines.map(({ name }) => name)).toEqual(['The admin', 'The manager', 'The staff'])
    expect(lines.every((line) => Object.keys(line).join() === 'id,name')).toBe(true)
    const [to] = lines
    expect((await act('PUT', 'owner', { staffId: to?.id })).statusCode).toBe(204)
    expect((await page()).line.owner).toEqual(to)
    expect((await act('PUT', 'owner', { staffId: '999' })).json()).toMatchObject({ code: 'not_assignable' })
    expect((await act('PUT', 'owner', { staffId: null })).statusCode).toBe(204)
    expect((await page()).line.owner).toBeNull()
  })

  test('a note is shown, and removed by its writer but by no other of the staff', async () => {
    expect((await act('POST', 'notes', { text: '  ' })).json()).toMatchObject({ code: 'bad_fields' })
    await act('POST', 'notes', { text: ' Ring on Monday ' })
    await server.ask('manager', 'POST', `/api/inquiries/${id}/notes`, { text: 'I did' })
    const [mine, theirs] = (await page()).acts.notes
    expect(mine).toMatchObject({ text: 'Ring on Monday', by: { name: 'The staff' } })
    expect((await server.ask('staff', 'DELETE', `/api/notes/${theirs?.id}`)).json()).toMatchObject({
      code: 'not_your_note',
    })
    expect((await server.ask('staff', 'DELETE', `/api/notes/${mine?.id}`)).statusCode).toBe(204)
    expect((await page()).acts.notes.map(({ text }) => text)).toEqual(['I did'])
  })

  test('staff ask, and only a manager answers', async () => {
    expect((await act('POST', 'manager-request', { question: 'May we give 5 %?' })).statusCode).toBe(204)
    const [asked] = (await page()).acts.requests
    expect((await page()).line.asked).toBe(true)
    const url = `/api/manager-requests/${asked?.id}/answer`
    expect((await server.ask('staff', 'POST', url, { answer: 'Yes' })).statusCode).toBe(403)
    expect((await server.ask('manager', 'POST', url, { answer: 'Yes, once' })).statusCode).toBe(204)
    expect((await server.ask('manager', 'POST', url, { answer: 'No' })).json()).toMatchObject({ code: 'not_asked' })
    expect((await page()).acts.requests).toMatchObject([{ answer: { text: 'Yes, once', by: 'The manager' } }])
  })

  test.each([{}, { code: 'boring' }, { code: 'other' }, { code: 'other', words: ' ' }])(
    'laying aside needs a reason: %o is none',
    async (body) => {
      expect((await act('POST', 'discard', body)).json()).toMatchObject({ code: 'bad_fields' })
    },
  )

  test('the reason is shown, reopening takes it back, and what is closed takes no acts but notes', async () => {
    await act('POST', 'discard', { code: 'other', words: 'a competitor' })
    const discarded = { code: 'other', words: 'a competitor', by: 'The staff' }
    expect((await page()).acts.discarded).toMatchObject(discarded)
    expect((await act('PUT', 'snooze', { until: null })).json()).toMatchObject({ code: 'inquiry_closed' })
    expect((await act('POST', 'manager-request', { question: 'Why?' })).json()).toMatchObject({
      code: 'inquiry_closed',
    })
    expect((await act('POST', 'notes', { text: 'They wrote last year too' })).statusCode).toBe(204)
    await act('POST', 'reopen')
    expect((await page()).acts.discarded).toBeNull()
  })

  test('an approved reply ends the snooze', async () => {
    await act('PUT', 'snooze', { until: LATER })
    const { draft } = await page()
    await server.ask('manager', 'POST', `/api/drafts/${draft?.id}/approval`, { version: 1 })
    expect((await page()).acts.snooze).toBeNull()
  })

  test('each person keeps settings of their own, whole and checked', async () => {
    const url = '/api/session/settings'
    const settings = async (who: 'staff' | 'manager') => (await server.ask(who, 'GET', '/api/session')).json().settings
    expect(await settings('staff')).toEqual({ afterApproving: 'next', keys: true, notifications: false })
    const wanted = { afterApproving: 'stay', keys: false, notifications: true }
    expect((await server.ask('staff', 'PUT', url, wanted)).statusCode).toBe(204)
    expect(await settings('staff')).toEqual(wanted)
    expect(await settings('manager')).toMatchObject({ afterApproving: 'next' })
    for (const bad of [{ keys: false }, { ...wanted, afterApproving: 'home' }, { ...wanted, undoSeconds: 0 }])
      expect((await server.ask('staff', 'PUT', url, bad)).json()).toMatchObject({ code: 'bad_fields' })
  })
})
