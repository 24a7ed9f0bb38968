import { expect, test } from 'vitest'
import { noticeLatePromises } from '../../src/jobs/notice-late.ts'
import type { Db } from '../../src/store/database.ts'
import { approve, undoApproval } from '../../src/store/draft/approvals.ts'
import { draftOfInquiry } from '../../src/store/draft/drafts.ts'
import { claimDue, finish } from '../../src/store/draft/outbox.ts'
import { promisesAround } from '../../src/store/draft/promises.ts'
import { queuePage } from '../../src/store/inquiry/queue.ts'
import { AT_ONCE, aMailbox, anApprovedReply, anInquiry, aStaffMember, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { shippedRules } from '../kit/rules.ts'

const rules = await shippedRules()
const DAY = 24 * 3600
const freight = {
  topic: 'freight',
  what: { en: 'Freight: I am asking our forwarder.', zh: '运费：正在询问货代。' },
  due: later(DAY).toISOString(),
  values: { place: 'Hamburg' },
  sent: null,
  reasons: [],
}

describeOnEachEngine('a late promise', (database) => {
  test('brings its inquiry back to the queue with an apology ready, once', async () => {
    const { db } = database
    const { inquiryId } = await late(db)
    const draft = await draftOfInquiry(db, inquiryId)
    expect(draft).toMatchObject({ state: 'waiting', triage: { points: [], draft: { template: 'delay' } } })
    const queue = await queuePage(db, { view: 'queue', limit: 10 }, NOW)
    expect(queue?.lines.map(({ id, draftState }) => [id, draftState])).toEqual([[inquiryId, 'waiting']])
    expect(await noticeLatePromises(db, rules, later(2 * DAY + 60))).toBe(false)
  })

  test('is put off by the apology when that is accepted, and stands again when it is undone', async () => {
    const { db } = database
    const reply = await late(db)
    const draft = await draftOfInquiry(db, reply.inquiryId)
    const by = await aStaffMember(db)
    const renewed = { ...freight, due: later(3 * DAY).toISOString() }
    const sending = { ...(await outgoing(db, reply.conversationId)), ledger: { made: [renewed], kept: [] } }
    expect(await approve(db, draft?.id ?? '', 1, sending, by, later(2 * DAY))).toEqual({ approved: true })
    const approvalId = (await draftOfInquiry(db, reply.inquiryId))?.approval?.id ?? ''
    await undoApproval(db, approvalId, by, later(2 * DAY))
    expect(await dues(db, reply.inquiryId)).toEqual([freight.due])
    const again = { ...sending, messageId: '<sorry-again@us.example>' }
    await approve(db, draft?.id ?? '', 1, again, by, later(2 * DAY))
    await send(db)
    expect(await dues(db, reply.inquiryId)).toEqual([renewed.due])
  })

  test('gets no apology of its own when the buyer has written again', async () => {
    const { db } = database
    const reply = await anApprovedReply(db, { ledger: { made: [freight], kept: [] } })
    await send(db)
    await anInquiry(db, { conversationId: reply.conversationId })
    await noticeLatePromises(db, rules, later(2 * DAY))
    expect((await draftOfInquiry(db, reply.inquiryId))?.state).toBe('approved')
  })
})

async function late(db: Db) {
  const reply = await anApprovedReply(db, { ledger: { made: [freight], kept: [] } })
  await send(db)
  expect(await noticeLatePromises(db, rules, later(2 * DAY))).toBe(true)
  return reply
}

async function dues(db: Db, inquiryId: string): Promise<string[]> {
  return (await promisesAround(db, inquiryId)).map(({ due }) => due)
}

async function outgoing(db: Db, conversationId: string) {
  const words = { subject: 'Re: Hex bolts M8', text: 'Sorry.', raw: Buffer.from('Sorry.'), sha256: 'x' }
  const to = { recipient: 'ann@harbour-tools.example', messageId: '<sorry@us.example>', dueAt: later(2 * DAY) }
  return { mailboxId: await aMailbox(db), conversationId, quotes: false, changes: null, ...words, ...to }
}

async function send(db: Db): Promise<void> {
  const [claim] = await claimDue(db, 1, AT_ONCE, later(3 * DAY), later(4 * DAY))
  if (claim === undefined) throw new Error('nothing is due')
  await db.updateTable('outbound').set({ state: 'transmitting' }).where('id', '=', claim.id).execute()
  expect(await finish(db, claim, { state: 'accepted', answer: '250 ok' }, NOW)).toBe(true)
}
