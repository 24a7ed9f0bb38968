import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../../src/store/database.ts'
import { addNote } from '../../../src/store/inquiry/notes.ts'
import { readAgain } from '../../../src/store/inquiry/read-again.ts'
import { joinConversations, movesOf, splitConversation, undoMove } from '../../../src/store/joining/moves.ts'
import { standingConversation } from '../../../src/store/joining/standing-place.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { aPerson } from '../../kit/people.ts'
import { anInquiry, anUnreadable, conversationOf, NOW } from '../../kit/queue.ts'
import { aTriage } from '../../kit/triage.ts'

const writtenBy = (email: string) => {
  const { buyer } = aTriage({})
  return { triage: { buyer: { ...buyer, email, phones: [], company: null } } }
}

describeOnEachEngine('conversations joined and split', (database) => {
  let db: Db
  let grace: string
  beforeEach(async () => {
    db = database.db
    grace = (await aPerson(db, 'Grace Lou')).id
  })
  const join = (id: string, other: string) => joinConversations(db, id, other, grace, NOW)
  const mailState = async (id: string) =>
    (await db.selectFrom('mail').select(['state', 'attempts']).where('id', '=', id).executeTakeFirstOrThrow()).state
  const moveOf = async (inquiryId: string) => (await movesOf(db, await conversationOf(db, inquiryId)))[0]?.id ?? ''
  const approved = async (draftId: string, inquiryId: string, state: 'queued' | 'accepted') => {
    const approval = await db
      .insertInto('approval')
      .values({ draft_id: draftId, draft_version: 1, staff_id: grace, sha256: 'x', approved_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow()
    const mailbox = await db.selectFrom('mailbox').select('id').executeTakeFirstOrThrow()
    return db
      .insertInto('outbound')
      .values({
        approval_id: approval.id,
        conversation_id: await conversationOf(db, inquiryId),
        mailbox_id: mailbox.id,
        recipient: 'ann@harbour-tools.example',
        message_id: `<${draftId}@us.example>`,
        subject: 'Re',
        text: 'Yes.',
        raw: Buffer.from('x'),
        sha256: 'x',
        state,
        due_at: NOW,
        created_at: NOW,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  }

  test('two of one buyer become one, with all that hangs on them, and the newest is read again', async () => {
    const older = await anInquiry(db)
    const newer = await anInquiry(db)
    const reply = await approved(older.draftId, older.id, 'accepted')
    await addNote(db, older.id, 'She asked before.', grace, NOW)
    expect(await join(newer.id, older.id)).toMatchObject({ moveId: expect.any(String) })
    const here = await conversationOf(db, newer.id)
    expect(await conversationOf(db, older.id)).toBe(here)
    for (const table of ['mail', 'inquiry', 'outbound', 'note'] as const) {
      const rows = await db.selectFrom(table).select('conversation_id').execute()
      expect({ table, places: new Set(rows.map((row) => row.conversation_id)) }).toEqual({
        table,
        places: new Set([here]),
      })
    }
    expect(reply.id).not.toBe('')
    expect(await mailState(newer.mailId)).toBe('stored')
    expect(await movesOf(db, here)).toMatchObject([{ how: 'joined', by: 'Grace Lou' }])
  })

  test.each([
    ['another domain', 'bo@other.example', false],
    ['a colleague of the same firm', 'bo@harbour-tools.example', true],
    ['somebody at the same free provider', 'bo@gmail.com', false],
  ])('%s: %s may be joined is %s', async (_who, email, may) => {
    const here = await anInquiry(
      db,
      email.endsWith('gmail.com') ? writtenBy('ann@gmail.com') : writtenBy('ann@harbour-tools.example'),
    )
    const there = await anInquiry(db, writtenBy(email))
    const answer = await join(here.id, there.id)
    expect('moveId' in answer).toBe(may)
    if (!may) expect(answer).toEqual({ refused: 'other_party' })
    expect((await conversationOf(db, here.id)) === (await conversationOf(db, there.id))).toBe(may)
  })

  test('nothing is joined with itself, with nothing, or while a reply leaves', async () => {
    const one = await anInquiry(db)
    const two = await anInquiry(db)
    expect(await join(one.id, one.id)).toEqual({ refused: 'other_party' })
    expect(await join(one.id, '999999')).toEqual({ refused: 'not_found' })
    await approved(two.draftId, two.id, 'queued')
    expect(await join(one.id, two.id)).toEqual({ refused: 'reply_leaving' })
  })

  test('a mail that was on its way into a conversation that was joined meanwhile follows it', async () => {
    const older = await anInquiry(db)
    const newer = await anInquiry(db)
    const there = await conversationOf(db, older.id)
    await join(newer.id, older.id)
    const late = await anInquiry(db, { conversationId: there })
    expect(await conversationOf(db, late.id)).toBe(await conversationOf(db, newer.id))
    expect(await db.transaction().execute((trx) => standingConversation(trx, there))).toBe(
      await conversationOf(db, newer.id),
    )
  })

  test('joining is taken back: everything stands where it stood', async () => {
    const older = await anInquiry(db)
    const newer = await anInquiry(db)
    await addNote(db, older.id, 'She asked before.', grace, NOW)
    const before = [await conversationOf(db, older.id), await conversationOf(db, newer.id)]
    await join(newer.id, older.id)
    const move = await moveOf(newer.id)
    expect(await undoMove(db, move, grace, NOW)).toEqual({ undone: true })
    expect([await conversationOf(db, older.id), await conversationOf(db, newer.id)]).toEqual(before)
    const notes = await db.selectFrom('note').select('conversation_id').execute()
    expect(notes).toEqual([{ conversation_id: before[0] }])
    expect(await movesOf(db, before[1] ?? '')).toEqual([])
    expect(await undoMove(db, move, grace, NOW)).toEqual({ refused: 'not_found' })
  })

  test('after another mail came it is not taken back in one step', async () => {
    const older = await anInquiry(db)
    const newer = await anInquiry(db)
    await join(newer.id, older.id)
    await anInquiry(db, { conversationId: await conversationOf(db, newer.id) })
    expect(await undoMove(db, await moveOf(newer.id), grace, NOW)).toEqual({ refused: 'conversation_went_on' })
  })

  test('of two who join the same at once one is refused', async () => {
    const older = await anInquiry(db)
    const newer = await anInquiry(db)
    const both = await Promise.all([join(newer.id, older.id), join(newer.id, older.id)])
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'other_party' }])
  })

  test('another matter begins with a mail: it goes with what came after, and what it took the place of waits again', async () => {
    const first = await anInquiry(db)
    const conversationId = await conversationOf(db, first.id)
    const second = await anInquiry(db, { conversationId, supersedes: [first.id] })
    const third = await anInquiry(db, { conversationId, standing: 'filed' })
    expect(await splitConversation(db, second.id, grace, NOW)).toMatchObject({ moveId: expect.any(String) })
    expect(await conversationOf(db, first.id)).toBe(conversationId)
    const there = await conversationOf(db, second.id)
    expect(there).not.toBe(conversationId)
    expect(await conversationOf(db, third.id)).toBe(there)
    const row = await db.selectFrom('inquiry').select('state').where('id', '=', first.id).executeTakeFirstOrThrow()
    expect(row.state).toBe('open')
    expect(await mailState(second.mailId)).toBe('stored')
    expect(await undoMove(db, await moveOf(first.id), grace, NOW)).toEqual({ undone: true })
    expect(await conversationOf(db, third.id)).toBe(conversationId)
  })

  test('the first mail of a conversation is parted from nothing', async () => {
    const { id } = await anInquiry(db)
    expect(await splitConversation(db, id, grace, NOW)).toEqual({ refused: 'nothing_before' })
    expect(await splitConversation(db, '999999', grace, NOW)).toEqual({ refused: 'not_found' })
  })

  test('whoever reads a mail at that moment is overtaken, for it began with the old place', async () => {
    const first = await anInquiry(db)
    const conversationId = await conversationOf(db, first.id)
    const second = await anInquiry(db, { conversationId })
    await db.updateTable('mail').set({ state: 'stored', attempts: 1 }).where('id', '=', second.mailId).execute()
    await splitConversation(db, second.id, grace, NOW)
    const row = await db.selectFrom('mail').select('attempts').where('id', '=', second.mailId).executeTakeFirstOrThrow()
    expect(row.attempts).toBe(0)
  })

  test('an unreadable mail that a person placed stays there when it is read again', async () => {
    const first = await anInquiry(db)
    const conversationId = await conversationOf(db, first.id)
    const unread = await anUnreadable(db)
    for (const table of ['mail', 'inquiry'] as const)
      await db
        .updateTable(table)
        .set({ conversation_id: conversationId })
        .where(table === 'mail' ? 'mail.id' : 'inquiry.mail_id', '=', unread.mailId)
        .execute()
    await splitConversation(db, unread.id, grace, NOW)
    const there = await conversationOf(db, unread.id)
    await readAgain(db, unread.id, grace, NOW)
    const row = await db
      .selectFrom('mail')
      .select('conversation_id')
      .where('id', '=', unread.mailId)
      .executeTakeFirstOrThrow()
    expect(row.conversation_id).toBe(there)
  })
})
