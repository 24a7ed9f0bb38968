import { beforeEach, describe, expect, test } from 'vitest'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import type { Inquiries } from '../../../src/api/inquiry/queue-shapes.ts'
import type { Kind, Tier } from '../../../src/core/inquiry.ts'
import type { View } from '../../../src/core/view.ts'
import { beginReading, unreadMails } from '../../../src/store/mail/mails.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, anUnreadable, conversationOf, GOOD_REPLY } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

describeOnEachEngine('inquiries', (database) => {
  let server: TestServer

  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })

  const list = async (query = '') => (await server.ask('read_only', 'GET', `/api/inquiries?${query}`)).json<Inquiries>()
  const read = async (id: string) => (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json<Inquiry>()
  const subjects = async (view: View) => (await list(`view=${view}`)).lines.map(({ subject }) => subject)
  const post = (path: string, body?: object) => server.ask('staff', 'POST', `/api/inquiries/${path}`, body)

  const add = (subject: string, tier: Tier | null, replyBy: string | null, kind: Kind = 'inquiry') =>
    anInquiry(database.db, {
      mail: { subject },
      triage: {
        kind,
        score:
          tier === null || replyBy === null
            ? null
            : { total: 50, tier, groups: [], contributions: [], replyBy: `2026-11-${replyBy}:00.000Z` },
      },
    })

  describe('the queue', () => {
    const expected = ['A soon', 'A later', 'complaint', 'order', 'B soon', 'B later', 'C', 'unsure 1', 'unsure 2']

    beforeEach(async () => {
      await add('C', 'C', '23T01:00')
      await add('unsure 1', null, null, 'other')
      await add('B later', 'B', '24T09:00')
      await add('order', null, null, 'order')
      await add('A later', 'A', '23T09:00')
      await add('complaint', null, null, 'complaint')
      await add('A soon', 'A', '23T08:59')
      await add('unsure 2', null, null, 'other')
      await add('B soon', 'B', '23T03:00')
    })

    test('stands in order of tier, then of the time to reply by', async () => {
      expect(await subjects('queue')).toEqual(expected)
    })

    test.each([1, 2, 4, 9])('comes in pages of %i without losing or repeating one', async (limit) => {
      const seen: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: Inquiries = await list(`limit=${limit}${next && `&after=${next}`}`)
        expect(page.lines.length).toBeLessThanOrEqual(limit)
        seen.push(...page.lines.map(({ subject }) => subject))
        next = page.next
      }
      expect(seen).toEqual(expected)
    })

    test.each(['x', '1', '0.1', '9.9.9.9', "0.0.1'"])('%s is no place in it', async (after) => {
      const answer = await server.ask('staff', 'GET', `/api/inquiries?after=${encodeURIComponent(after)}`)
      expect(answer.json()).toMatchObject({ code: 'bad_place' })
    })
  })

  test('each inquiry stands in one view, and all are counted', async () => {
    await add('open', 'B', '23T03:00')
    await anUnreadable(database.db)
    await anInquiry(database.db, { mail: { subject: 'filed' }, standing: 'filed', reply: null })
    const discarded = await add('discarded', 'C', '23T03:00')
    await post(`${discarded.id}/discard`, { code: 'other', words: 'a competitor' })
    const answered = await add('answered', 'A', '23T03:00')
    await server.ask('staff', 'POST', `/api/drafts/${answered.draftId}/approval`, { version: 1 })
    const older = await add('older', 'A', '23T03:00')
    const conversationId = await conversationOf(database.db, older.id)
    await anInquiry(database.db, { mail: { subject: 'newer' }, conversationId, supersedes: [older.id] })

    expect((await subjects('queue')).sort()).toEqual(['newer', 'open'])
    expect(await subjects('now')).toEqual(['newer'])
    expect(await subjects('unreadable')).toEqual(['Price?'])
    expect(await subjects('filed')).toEqual(['filed'])
    expect(await subjects('discarded')).toEqual(['discarded'])
    expect(await subjects('waiting')).toEqual(['answered'])
    expect((await list()).counts).toEqual({
      now: 1,
      queue: 2,
      promised: 0,
      waiting: 1,
      manager: 0,
      unsure: 0,
      sent: 1,
      snoozed: 0,
      filed: 1,
      discarded: 1,
      unreadable: 1,
      all: 7,
    })
  })

  test('a list narrows to what is asked for', async () => {
    const { buyer, request } = aTriage()
    const products = [{ text: 'bolts', sku: 'HB-8' }]
    await anInquiry(database.db, {
      mail: { subject: 'bolts' },
      triage: {
        language: 'de',
        channel: 'alibaba',
        buyer: { ...buyer, country: 'DE' },
        request: { ...request, products },
      },
    })
    await anInquiry(database.db, { mail: { subject: 'nuts' }, triage: { kind: 'reply' } })
    const narrowed = async (query: string) => (await list(query)).lines.map(({ subject }) => subject)
    for (const query of ['country=DE', 'language=de', 'channel=alibaba', 'product=HB-8', 'kind=inquiry', 'words=bolt'])
      expect([query, await narrowed(query)]).toEqual([query, ['bolts']])
    expect(await narrowed('country=DE&kind=reply')).toEqual([])
    expect((await list('kind=reply')).counts).toMatchObject({ queue: 1, all: 1 })
    const choices = await server.ask('read_only', 'GET', '/api/inquiries/choices')
    expect(choices.json()).toMatchObject({ countries: ['DE', 'NL'], languages: ['de', 'en'] })
  })

  test('what may be dangerous is shown, and marked', async () => {
    await anInquiry(database.db, { triage: { risk: { total: 90, action: 'quarantine', reasons: [] } } })
    expect((await list()).lines).toMatchObject([{ risk: 'quarantine' }])
  })

  test('a line says who wrote, from where, and how it begins', async () => {
    const text = `We need bolts.\n\n${'More words. '.repeat(100)}`
    await anInquiry(database.db, { triage: { text, channel: 'alibaba', confidence: 0.75 } })
    const [line] = (await list()).lines
    expect(line).toMatchObject({
      from: { name: 'Ann Visser', address: 'ann@harbour-tools.example' },
      country: 'NL',
      channel: 'alibaba',
      language: 'en',
      confidence: 0.75,
      draftState: 'waiting',
      state: 'open',
    })
    expect(line?.excerpt).toMatch(/^We need bolts\. More words\./)
    expect(line?.excerpt.length).toBeLessThanOrEqual(240)
  })

  test('the page of an inquiry holds mail, draft with its marks of now, and the conversation', async () => {
    const attachments = [
      { index: 0, filename: 'drawing.pdf', contentType: 'application/pdf', bytes: 7, inline: false, content: null },
    ]
    const first = await anInquiry(database.db, { mail: { subject: 'First' } })
    const conversationId = await conversationOf(database.db, first.id)
    const { id } = await anInquiry(database.db, { mail: { attachments }, conversationId })
    const page = await read(id)
    expect(page.mail).toMatchObject({
      to: 'sales@hearthside-drinkware.example',
      attachments: [{ filename: 'drawing.pdf' }],
    })
    expect(page.draft).toMatchObject({ ...GOOD_REPLY, version: 1, editedBy: null, approval: null })
    expect(page.draft?.tone.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(page.conversation).toMatchObject([{ inquiryId: first.id, direction: 'in', subject: 'First' }])
  })

  test('a mail that cannot be read has a page too, with the reason', async () => {
    await anUnreadable(database.db)
    const [line] = (await list('view=unreadable')).lines
    const page = await read(line?.id ?? '')
    expect(page).toMatchObject({
      triage: null,
      draft: null,
      problem: 'It took too long to read.',
      mail: { attachments: [] },
    })
  })

  test('discarding and reopening takes the draft along, and a second press is refused', async () => {
    const { id } = await anInquiry(database.db)
    expect((await post(`${id}/discard`, { code: 'spam' })).json()).toMatchObject({
      state: 'discarded',
      draftState: 'discarded',
    })
    expect((await post(`${id}/discard`, { code: 'spam' })).json()).toMatchObject({ code: 'inquiry_closed' })
    expect((await post(`${id}/reopen`)).json()).toMatchObject({ state: 'open', draftState: 'waiting' })
    expect((await post(`${id}/reopen`)).json()).toMatchObject({ code: 'cannot_reopen' })
  })

  test('a mail that could not be read is read again, once, and nothing is left in its place', async () => {
    const { id, mailId } = await anUnreadable(database.db)
    await post(`${id}/discard`, { code: 'spam' })
    expect((await post(`${id}/read-again`)).statusCode).toBe(204)
    expect(server.rings).toBe(1)
    expect(await unreadMails(database.db, 10)).toEqual([mailId])
    expect(await beginReading(database.db, mailId)).toMatchObject({ attempts: 1 })
    const left = (table: 'inquiry' | 'conversation') => database.db.selectFrom(table).select('id').execute()
    expect([await left('inquiry'), await left('conversation')]).toEqual([[], []])
    const events = await database.db.selectFrom('event').select('what').orderBy('id').execute()
    expect(events.map(({ what }) => what)).toEqual(['unreadable', 'discarded', 'read_again'])
    expect((await post(`${id}/read-again`)).json()).toMatchObject({ code: 'not_found' })
  })

  test('a mail that was read is not read again', async () => {
    const { id } = await anInquiry(database.db)
    expect((await post(`${id}/read-again`)).json()).toMatchObject({ code: 'mail_was_read' })
    expect(await subjects('queue')).toHaveLength(1)
  })

  test('the check marks words that are typed, and keeps nothing', async () => {
    const { draftId } = await anInquiry(database.db)
    const words = { subject: 'Re: Bolts', text: 'Dear {{ name }},' }
    const answer = await server.ask('staff', 'POST', `/api/drafts/${draftId}/check`, words)
    expect(answer.json().tone.findings.length).toBeGreaterThan(0)
    expect(answer.json().answered).toEqual({ price: false })
    const stored = await database.db.selectFrom('draft').select(['version', 'subject']).execute()
    expect(stored).toEqual([{ version: 1, subject: GOOD_REPLY.subject }])
  })

  test('what the reply answers follows its words', async () => {
    const points = [{ type: 'moq', text: 'What is your MOQ?' }] as const
    const { id, draftId } = await anInquiry(database.db, { triage: { points } })
    expect((await read(id)).draft?.answered).toEqual({ moq: false })
    const words = { subject: 'Re: Bolts', text: `${GOOD_REPLY.text}\n\nOur MOQ is 500 pcs.` }
    const checked = await server.ask('staff', 'POST', `/api/drafts/${draftId}/check`, words)
    expect(checked.json().answered).toEqual({ moq: true })
    const saved = await server.ask('staff', 'PUT', `/api/drafts/${draftId}`, { ...words, version: 1 })
    expect(saved.json().answered).toEqual({ moq: true })
  })

  test.each(['inquiries/999', 'inquiries/999/mail-frame', 'mails/999/raw', 'mails/999/attachments/0'])(
    '%s does not exist',
    async (path) => {
      expect((await server.ask('staff', 'GET', `/api/${path}`)).json()).toMatchObject({ code: 'not_found' })
    },
  )
})
