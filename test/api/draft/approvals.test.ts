import { beforeEach, expect, test } from 'vitest'
import type { DraftState, Leaving } from '../../../src/api/draft/draft-shapes.ts'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import type { Inquiries } from '../../../src/api/inquiry/queue-shapes.ts'
import { buildServer } from '../../../src/api/server.ts'
import type { Problem } from '../../../src/api/shapes.ts'
import type { Letter } from '../../../src/core/letter.ts'
import type { OutboundState } from '../../../src/core/outbound.ts'
import type { Role } from '../../../src/core/roles.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, conversationOf, GOOD_REPLY, NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

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
  const sentList = async (query: string) =>
    (await server.ask('read_only', 'GET', `/api/inquiries?view=sent&${query}`)).json<Inquiries>()
  const outbounds = () => database.db.selectFrom('outbound').selectAll().execute()
  const stateOf = async (inquiryId: string) =>
    (await database.db.selectFrom('inquiry').select('state').where('id', '=', inquiryId).executeTakeFirst())?.state
  const become = (state: OutboundState) => database.db.updateTable('outbound').set({ state }).execute()
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

  test('who approved sees what leaves shortly, until it is taken back or taken up', async () => {
    const leaving = async (role: Role) => (await server.ask(role, 'GET', '/api/leaving')).json<Leaving>().lines
    const { id, draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    const line = {
      approvalId: approval?.id,
      inquiryId: id,
      to: 'Ann Visser',
      until: after(15).toISOString(),
      stoppedBy: null,
    }
    expect([await leaving('staff'), await leaving('manager')]).toEqual([[line], []])
    await undo(approval?.id)
    expect(await leaving('staff')).toEqual([])
    await approved(draftId)
    expect(await leaving('staff')).toHaveLength(1)
    await become('claimed')
    expect(await leaving('staff')).toEqual([])
  })

  test('what leaves in hours is not leaving shortly', async () => {
    await approved((await anInquiry(database.db)).draftId)
    await database.db
      .updateTable('outbound')
      .set({ due_at: after(3600) })
      .execute()
    expect((await server.ask('staff', 'GET', '/api/leaving')).json()).toEqual({ lines: [] })
  })

  test("leaves in the buyer's morning, dated then, and can be taken back until it does", async () => {
    const { draftId } = await anInquiry(database.db)
    const morning = '2026-11-23T08:00:00.000Z'
    const answer = await server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, {
      version: 1,
      leave: 'buyers_morning',
    })
    expect(answer.json<DraftState>().approval).toMatchObject({ state: 'queued', undoUntil: morning })
    const [row] = await outbounds()
    const letter: Letter = JSON.parse(row?.raw.toString() ?? '')
    expect(letter.date).toBe(morning)
    server.now = after(3600)
    expect((await undo(answer.json<DraftState>().approval?.id)).json()).toMatchObject({ state: 'waiting' })
  })

  test('has no morning to wait for where the clock of the buyer is not known', async () => {
    const { draftId } = await anInquiry(database.db, { triage: { buyer: { ...aTriage().buyer, timeZone: null } } })
    const body = { version: 1, leave: 'buyers_morning' }
    const answer = await server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, body)
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([409, 'no_buyers_morning'])
  })

  test('what waits is stopped by a new mail of the buyer at once, and who approved it is told', async () => {
    const first = await anInquiry(database.db)
    await approved(first.draftId)
    const conversationId = await conversationOf(database.db, first.id)
    await anInquiry(database.db, { conversationId, triage: { kind: 'auto_reply' }, standing: 'filed', reply: null })
    expect(await outbounds()).toMatchObject([{ state: 'queued' }])
    const next = await anInquiry(database.db, { conversationId })
    expect(await outbounds()).toMatchObject([{ state: 'held', answer: 'buyer_wrote_again' }])
    const told = async () => (await server.ask('staff', 'GET', '/api/leaving')).json<Leaving>().lines
    expect(await told()).toMatchObject([{ inquiryId: first.id, stoppedBy: next.id }])
    server.now = after(600)
    expect(await told()).toEqual([])
  })

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
    await server.ask('staff', 'POST', `/api/inquiries/${discarded.id}/discard`, { code: 'spam' })
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

  test('the list of what was sent tells what became of each, the newest reply first, page by page', async () => {
    const [first, second, third] = [
      await anInquiry(database.db),
      await anInquiry(database.db),
      await anInquiry(database.db),
    ]
    for (const { draftId } of [second, first, third]) await approved(draftId)
    const page = await sentList('limit=2')
    expect(page.lines.map(({ id, sent }) => [id, sent?.state, sent?.leavesAt !== null])).toEqual([
      [third.id, 'queued', true],
      [first.id, 'queued', true],
    ])
    const rest = await sentList(`limit=2&after=${page.next}`)
    expect(rest.lines.map(({ id }) => id)).toEqual([second.id])
    expect(rest).toMatchObject({ next: null, counts: { sent: 3 } })
  })

  test('what was taken back is not in the list of what was sent', async () => {
    const { draftId } = await anInquiry(database.db)
    const { approval } = await approved(draftId)
    await undo(approval?.id)
    expect(await sentList('')).toMatchObject({ lines: [], counts: { sent: 0 } })
    await approved(draftId)
    expect(await sentList('')).toMatchObject({
      lines: [{ sent: { excerpt: expect.stringMatching(/^Dear Ann/) } }],
      counts: { sent: 1 },
    })
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
