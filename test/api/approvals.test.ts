import { beforeEach, expect, test } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import type { DraftState, Inquiries, Inquiry, Problem, Sent } from '../../src/api/shapes.ts'
import type { Letter } from '../../src/core/letter.ts'
import type { OutboundState } from '../../src/core/outbound.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { deskServer, type TestServer } from '../kit/desk-server.ts'
import { anInquiry, conversationOf, GOOD_REPLY, NOW } from '../kit/queue.ts'
import { shippedRules } from '../kit/rules.ts'
import { aTriage } from '../kit/triage.ts'

describeOnEachEngine('approving', (database) => {
  let server: TestServer

  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })

  const approve = (draftId: string, version = 1) =>
    server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, { version })
  const save = (draftId: string, words: object) => server.ask('staff', 'PUT', `/api/drafts/${draftId}`, words)
  const undo = (approvalId: string | undefined) => server.ask('manager', 'DELETE', `/api/approvals/${approvalId}`)
  const approved = async (draftId: string) => {
    const answer = await approve(draftId)
    expect(answer.json()).toMatchObject({ state: 'approved' })
    return answer.json<DraftState>()
  }
  const outbounds = () => database.db.selectFrom('outbound').selectAll().execute()
  const stateOf = async (inquiryId: string) =>
    (await database.db.selectFrom('inquiry').select('state').where('id', '=', inquiryId).executeTakeFirst())?.state
  const become = (state: OutboundState) => database.db.updateTable('outbound').set({ state }).execute()
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

  test('writes one mail, of exactly the bytes that were approved, and wakes the worker', async () => {
    const mail = { messageId: '<q2@harbour-tools.example>', references: ['<q1@harbour-tools.example>'] }
    const { id, draftId } = await anInquiry(database.db, { mail })
    const { approval } = await approved(draftId)
    expect(approval).toMatchObject({ by: 'The staff', state: 'queued', undoUntil: after(15).toISOString() })
    const [row, ...others] = await outbounds()
    expect(others).toEqual([])
    expect(row).toMatchObject({ state: 'queued', recipient: 'ann@harbour-tools.example', due_at: after(15) })
    expect(row?.message_id).toMatch(/^<ob-[0-9a-f]{12}\.[0-9a-f]{24}@hearthside-drinkware\.example>$/)
    const letter: Letter = JSON.parse(row?.raw.toString() ?? '')
    expect(letter).toMatchObject({
      messageId: row?.message_id,
      date: NOW.toISOString(),
      timeZone: 'Asia/Shanghai',
      from: { name: 'Grace Lou', address: 'sales@hearthside-drinkware.example' },
      to: { name: 'Ann Visser', address: 'ann@harbour-tools.example' },
      ...GOOD_REPLY,
      answers: {
        messageId: '<q2@harbour-tools.example>',
        references: ['<q1@harbour-tools.example>', '<q2@harbour-tools.example>'],
        text: 'Please quote 5,000 pcs.',
      },
    })
    const approvals = await database.db.selectFrom('approval').selectAll().execute()
    expect(approvals).toMatchObject([{ draft_version: 1, sha256: row?.sha256 }])
    expect(await stateOf(id)).toBe('answered')
    expect(server.rings).toBe(1)
  })

  test('200 people at once send one mail', { timeout: 120_000 }, async () => {
    const { draftId } = await anInquiry(database.db)
    const answers = await Promise.all(Array.from({ length: 200 }, () => approve(draftId)))
    const codes = answers.map((answer) => (answer.statusCode === 200 ? 'approved' : answer.json<Problem>().code))
    expect(codes.filter((code) => code === 'approved')).toHaveLength(1)
    expect(codes.filter((code) => code === 'already_approved')).toHaveLength(199)
    expect(await outbounds()).toHaveLength(1)
  })

  test('what binds the company waits for a manager, who finds it in a list of its own', async () => {
    const manager = { rule: 'agency', because: 'Sole rights bind the company for years.', evidence: 'sole agent' }
    const { draft } = aTriage()
    const { id, draftId } = await anInquiry(database.db, {
      triage: { draft: draft && { ...draft, ...GOOD_REPLY, manager } },
      reply: null,
    })
    await anInquiry(database.db)
    const listed = async () => (await server.ask('manager', 'GET', '/api/inquiries?view=manager')).json<Inquiries>()
    expect((await listed()).lines).toMatchObject([{ id, forManager: true }])
    expect((await listed()).counts).toMatchObject({ queue: 2, manager: 1 })
    const refused = await approve(draftId)
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([403, 'manager_must_approve'])
    expect(await outbounds()).toEqual([])
    const shown = await server.ask('staff', 'GET', `/api/inquiries/${id}`)
    expect(shown.json<Inquiry>().draft?.manager).toEqual(manager)
    const given = await server.ask('manager', 'POST', `/api/drafts/${draftId}/approval`, { version: 1 })
    expect(given.json()).toMatchObject({ state: 'approved' })
    expect((await listed()).counts).toMatchObject({ manager: 0 })
  })

  test('an edit and an approval at once: what goes out is what was approved', async () => {
    const { draftId } = await anInquiry(database.db)
    const [edit, approval] = await Promise.all([
      save(draftId, { ...GOOD_REPLY, subject: 'Re: changed', version: 1 }),
      approve(draftId, 1),
    ])
    expect([edit.statusCode, approval.statusCode].sort((a, b) => a - b)).toEqual([200, 409])
    const subjects = (await outbounds()).map(({ subject }) => subject)
    expect(subjects).toEqual(approval.statusCode === 200 ? [GOOD_REPLY.subject] : [])
  })

  test('an old version is refused, the new one goes out', async () => {
    const { draftId } = await anInquiry(database.db)
    const saved = await save(draftId, { ...GOOD_REPLY, subject: 'Re: Bolts', version: 1 })
    expect(saved.json()).toMatchObject({ version: 2, editedBy: 'The staff', subject: 'Re: Bolts' })
    expect((await approve(draftId, 1)).json()).toMatchObject({ code: 'draft_changed' })
    expect((await approve(draftId, 2)).statusCode).toBe(200)
    expect((await outbounds())[0]?.subject).toBe('Re: Bolts')
  })

  test('two people who edit: the second is told', async () => {
    const { draftId } = await anInquiry(database.db)
    const edits = await Promise.all(['a', 'b'].map((text) => save(draftId, { subject: 'Re: Bolts', text, version: 1 })))
    expect(edits.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
  })

  test('a draft the check finds errors in does not go out, and the errors are named', async () => {
    const { draftId } = await anInquiry(database.db, {
      reply: { subject: 'Re: Bolts', text: 'Dear {{ buyer.name }},' },
    })
    const answer = await approve(draftId)
    expect(answer.statusCode).toBe(422)
    expect(answer.json<Problem>()).toMatchObject({ code: 'draft_has_errors' })
    expect(answer.json<Problem>().fields?.length).toBeGreaterThan(0)
    expect(await outbounds()).toEqual([])
  })

  test('nothing goes out to a buyer who wrote again', async () => {
    const first = await anInquiry(database.db)
    const conversationId = await conversationOf(database.db, first.id)
    await anInquiry(database.db, { conversationId })
    expect((await approve(first.draftId)).json()).toMatchObject({ code: 'buyer_wrote_again' })
    const superseded = await anInquiry(database.db)
    await anInquiry(database.db, {
      conversationId: await conversationOf(database.db, superseded.id),
      supersedes: [superseded.id],
    })
    expect((await approve(superseded.draftId)).json()).toMatchObject({ code: 'buyer_wrote_again' })
    expect(await outbounds()).toEqual([])
  })

  test('an absence note after the mail stands in nobody’s way', async () => {
    const { id, draftId } = await anInquiry(database.db)
    const conversationId = await conversationOf(database.db, id)
    await anInquiry(database.db, { conversationId, reply: null, triage: { kind: 'auto_reply', score: null } })
    await approved(draftId)
  })

  test('nothing goes out for an inquiry that was discarded, to an address that bounces, or from a mailbox that is gone', async () => {
    const discarded = await anInquiry(database.db)
    await server.ask('staff', 'POST', `/api/inquiries/${discarded.id}/discard`)
    expect((await approve(discarded.draftId)).json()).toMatchObject({ code: 'inquiry_closed' })

    const { draftId } = await anInquiry(database.db)
    const address = 'ann@harbour-tools.example'
    const suppressed = { address, words: '', mail_id: null, created_at: NOW }
    await database.db
      .insertInto('suppression')
      .values({ ...suppressed, reason: 'opt_out' })
      .execute()
    await database.db.updateTable('mailbox').set({ enabled: false }).execute()
    expect((await approve(draftId)).json()).toMatchObject({ code: 'mailbox_gone' })
    await database.db.updateTable('mailbox').set({ enabled: true }).execute()
    await database.db
      .insertInto('suppression')
      .values({ ...suppressed, reason: 'hard_bounce' })
      .execute()
    expect((await approve(draftId)).json()).toMatchObject({ code: 'recipient_unreachable' })
    expect(await outbounds()).toEqual([])
  })

  test('can be taken back before the mail is due, and then approved anew', async () => {
    const { id, draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    server.now = after(14)
    const undone = await undo(approval?.id)
    expect(undone.json()).toMatchObject({ state: 'waiting', approval: null })
    expect(await outbounds()).toMatchObject([{ state: 'cancelled' }])
    expect(await stateOf(id)).toBe('open')
    expect((await undo(approval?.id)).json()).toMatchObject({ state: 'waiting' })
    await approved(draftId)
    expect((await outbounds()).map(({ state }) => state).sort()).toEqual(['cancelled', 'queued'])
  })

  test('can be taken back after a restart', async () => {
    const { draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    const restarted = await buildServer(server.deps)
    const url = `/api/approvals/${approval?.id}`
    const answer = await restarted.inject({ method: 'DELETE', url, cookies: { askback: 'token of staff' } })
    expect(answer.json()).toMatchObject({ state: 'waiting' })
    expect(await outbounds()).toMatchObject([{ state: 'cancelled' }])
  })

  test.each(['queued', 'deferred'] as const)('can be taken back while it is %s, also when it is due', async (state) => {
    const { draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    await become(state)
    server.now = after(3600)
    expect((await undo(approval?.id)).json()).toMatchObject({ state: 'waiting' })
    expect(await outbounds()).toMatchObject([{ state: 'cancelled' }])
  })

  test.each(['claimed', 'transmitting', 'accepted'] as const)(
    'cannot be taken back when the mail is %s',
    async (state) => {
      const { draftId } = await anInquiry(database.db)
      const { approval } = await approved(draftId)
      await become(state)
      expect((await undo(approval?.id)).json()).toMatchObject({ code: 'too_late_to_undo' })
      expect((await approve(draftId)).json()).toMatchObject({ code: 'already_approved' })
    },
  )

  test.each([
    ['held', 'cancelled'],
    ['rejected', 'rejected'],
    ['unknown', 'unknown'],
  ] as const)('what is %s frees its draft and is %s', async (state, then) => {
    const { draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    await become(state)
    server.now = after(3600)
    expect((await undo(approval?.id)).json()).toMatchObject({ state: 'waiting' })
    expect(await outbounds()).toMatchObject([{ state: then }])
    await approved(draftId)
  })

  test('undo and the worker at the same moment: one of them wins', async () => {
    const { draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    const claim = database.db
      .updateTable('outbound')
      .set({ state: 'claimed' })
      .where('state', '=', 'queued')
      .returning('id')
      .execute()
    const [claimed, undone] = await Promise.all([claim, undo(approval?.id)])
    expect([claimed.length === 1, undone.statusCode === 200].filter(Boolean)).toHaveLength(1)
  })

  test('the list of what was approved tells what became of each, page by page', async () => {
    for (const subject of ['One', 'Two', 'Three']) {
      const { draftId } = await anInquiry(database.db, { reply: { ...GOOD_REPLY, subject } })
      await approved(draftId)
    }
    const page = async (query: string) => (await server.ask('read_only', 'GET', `/api/sent?${query}`)).json<Sent>()
    const first = await page('limit=2')
    expect(first.lines.map(({ subject, state }) => [subject, state])).toEqual([
      ['Three', 'queued'],
      ['Two', 'queued'],
    ])
    const second = await page(`limit=2&after=${first.next}`)
    expect(second.lines.map(({ subject }) => subject)).toEqual(['One'])
    expect(second.next).toBeNull()
  })

  test('who approved and who took it back stands in the history', async () => {
    const { draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    await undo(approval?.id)
    const events = await database.db
      .selectFrom('event')
      .innerJoin('staff', 'staff.id', 'event.staff_id')
      .select(['event.what', 'staff.name'])
      .orderBy('event.id')
      .execute()
    expect(events).toEqual([
      { what: 'approved', name: 'The staff' },
      { what: 'approval_undone', name: 'The manager' },
    ])
  })
})
