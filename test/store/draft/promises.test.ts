import { expect, test } from 'vitest'
import type { Db } from '../../../src/store/database.ts'
import { undoApproval } from '../../../src/store/draft/approvals.ts'
import { endedPromises } from '../../../src/store/draft/ended-promises.ts'
import { claimDue, finish } from '../../../src/store/draft/outbox.ts'
import { endPromise, type Ledger, loadNow, noticeLate, promisesAround } from '../../../src/store/draft/promises.ts'
import { AT_ONCE, anApprovedReply, anInquiry, aStaffMember, later, NOW } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'

const DUE = later(24 * 3600)
const freight = {
  topic: 'freight',
  what: { en: 'Freight: I am asking our forwarder.', zh: '运费：正在询问货代。' },
  due: DUE.toISOString(),
  values: {},
  sent: null,
  reasons: [],
}
const OWES: Ledger = { made: [freight], kept: [] }

describeOnEachEngine('the ledger of promises', (database) => {
  test('holds what an approved letter promises, and counts it as load', async () => {
    const { db } = database
    const { inquiryId } = await anApprovedReply(db, { ledger: OWES })
    expect(await promisesAround(db, inquiryId)).toEqual([{ id: expect.any(String), inquiryId, ...freight }])
    expect(await loadNow(db)).toEqual({ waiting: 0, staff: 1, owed: 1 })
  })

  test('an approval undone takes its promises back', async () => {
    const { db } = database
    const { inquiryId, approvalId } = await anApprovedReply(db, { ledger: OWES })
    await undoApproval(db, approvalId, await aStaffMember(db), NOW)
    expect(await promisesAround(db, inquiryId)).toEqual([])
  })

  test('is kept when the letter that answers it is accepted, not before', async () => {
    const { db } = database
    const { promise, inquiryId, conversationId } = await owing(db)
    await send(db)
    const inquiry = await anInquiry(db, { conversationId })
    await anApprovedReply(db, { inquiry: { ...inquiry, conversationId }, ledger: { made: [], kept: [promise] } })
    expect(await promisesAround(db, inquiryId)).toHaveLength(1)
    await send(db)
    expect(await promisesAround(db, inquiryId)).toEqual([])
    expect(await events(db)).toContain('promise_kept')
  })

  test('ends late when a letter owns up to it and gives it anew', async () => {
    const { db } = database
    const { promise, inquiryId, conversationId } = await owing(db)
    await send(db)
    const inquiry = await anInquiry(db, { conversationId })
    const anew = { ...freight, due: later(3 * 24 * 3600).toISOString() }
    const ledger = { made: [anew], kept: [], ownedUp: [promise] }
    await anApprovedReply(db, { inquiry: { ...inquiry, conversationId }, ledger })
    await send(db)
    expect(await endedPromises(db, inquiryId)).toMatchObject([{ id: promise, how: 'owned_up' }])
    expect((await promisesAround(db, inquiryId)).map(({ due }) => due)).toEqual([anew.due])
  })

  test('a letter that never left has promised nothing', async () => {
    const { db } = database
    const { inquiryId } = await owing(db)
    await send(db, 'rejected')
    expect(await promisesAround(db, inquiryId)).toEqual([])
  })

  test('is noticed once when it is late', async () => {
    const { db } = database
    await owing(db)
    await send(db)
    expect(await noticeLate(db, DUE)).toBe(0)
    expect(await noticeLate(db, later(24 * 3600 + 60))).toBe(1)
    expect(await noticeLate(db, later(24 * 3600 + 120))).toBe(0)
    expect(await events(db)).toContain('promise_late')
  })

  test.each(['kept', 'withdrawn'] as const)('a person may say that it is %s, once', async (end) => {
    const { db } = database
    const { promise, inquiryId } = await owing(db)
    const by = await aStaffMember(db)
    const said = { end, reason: 'told by telephone' }
    expect(await endPromise(db, promise, said, by, NOW)).toEqual({ inquiryId })
    expect(await endPromise(db, promise, said, by, NOW)).toEqual({ refused: 'not_found' })
    expect(await promisesAround(db, inquiryId)).toEqual([])
  })
})

async function owing(db: Db) {
  const reply = await anApprovedReply(db, { ledger: OWES })
  const [promise] = await promisesAround(db, reply.inquiryId)
  return { ...reply, promise: promise?.id ?? '' }
}

async function send(db: Db, state: 'accepted' | 'rejected' = 'accepted'): Promise<void> {
  const [claim] = await claimDue(db, 1, AT_ONCE, later(60), later(600))
  if (claim === undefined) throw new Error('nothing is due')
  await db.updateTable('outbound').set({ state: 'transmitting' }).where('id', '=', claim.id).execute()
  expect(await finish(db, claim, { state, answer: '250 ok' }, later(60))).toBe(true)
}

async function events(db: Db): Promise<string[]> {
  return (await db.selectFrom('event').select('what').execute()).map(({ what }) => what)
}
