import { expect, test } from 'vitest'
import type { Db } from '../../../src/store/database.ts'
import { discardInquiry } from '../../../src/store/inquiry/discards.ts'
import { markMilestone } from '../../../src/store/inquiry/milestones.ts'
import { dropOutcome, recordOutcome } from '../../../src/store/inquiry/outcomes.ts'
import { arrivalsIn } from '../../../src/store/report/arrivals.ts'
import { lettersIn } from '../../../src/store/report/letters.ts'
import { progressOf } from '../../../src/store/report/progress.ts'
import { promisesIn } from '../../../src/store/report/promises.ts'
import { anApprovedReply, aStaffMember, NOW as MAIL_CAME } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { anInquiry, conversationOf, NOW } from '../../kit/queue.ts'

const DAY = 86_400_000
const PERIOD = { from: NOW.getTime() - 5 * DAY, to: NOW.getTime() + DAY }
const LATER = new Date(NOW.getTime() + 3_600_000)

describeOnEachEngine('what reports are made of', (database) => {
  test('a mail knows the first letter that arrived after it, and who wrote that', async () => {
    const { db } = database
    const reply = await anApprovedReply(db)
    expect(await arrivalsIn(db, PERIOD)).toMatchObject([{ inquiryId: reply.inquiryId, replied: null, first: true }])
    await arrive(db, reply.id)
    const [one] = await arrivalsIn(db, PERIOD)
    expect(one).toMatchObject({
      at: MAIL_CAME.getTime(),
      replied: LATER.getTime(),
      person: await aStaffMember(db),
      turn: true,
      progress: { quoted: false },
    })
  })

  test('a mail is of its period, from the first moment to before the last', async () => {
    const { db } = database
    await anInquiry(db)
    const at = NOW.getTime()
    expect(await arrivalsIn(db, { from: at, to: at + 1 })).toHaveLength(1)
    expect(await arrivalsIn(db, { from: at - 1, to: at })).toEqual([])
    expect(await arrivalsIn(db, { from: at + 1, to: at + 2 })).toEqual([])
  })

  test('a reminder begins no turn, and what nobody waits for is no arrival', async () => {
    const { db } = database
    const { id } = await anInquiry(db)
    const conversationId = await conversationOf(db, id)
    await anInquiry(db, { conversationId, supersedes: [id] })
    await anInquiry(db, { triage: { kind: 'solicitation' } })
    await anInquiry(db, { standing: 'filed' })
    const arrivals = await arrivalsIn(db, PERIOD)
    expect(arrivals.map(({ first, turn }) => [first, turn])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  test('laying aside counts until it is taken up again', async () => {
    const { db } = database
    const { id } = await anInquiry(db)
    const by = await aStaffMember(db)
    await discardInquiry(db, id, { code: 'spam', words: '' }, by, LATER)
    expect(await arrivalsIn(db, PERIOD)).toMatchObject([{ rejected: LATER.getTime() }])
    await db.updateTable('inquiry').set({ state: 'open' }).execute()
    expect(await arrivalsIn(db, PERIOD)).toMatchObject([{ rejected: null }])
  })

  test('a letter with prices quotes, until a person says otherwise', async () => {
    const { db } = database
    const reply = await anApprovedReply(db, { quotes: true })
    expect(await progressOf(db, reply.inquiryId)).toMatchObject({ quoted: false })
    await arrive(db, reply.id)
    expect(await progressOf(db, reply.inquiryId)).toMatchObject({ quoted: true, sampled: false })
    const by = await aStaffMember(db)
    await markMilestone(db, reply.inquiryId, { step: 'quoted', reached: false }, by, NOW)
    await markMilestone(db, reply.inquiryId, { step: 'sampled', reached: true }, by, NOW)
    expect(await progressOf(db, reply.inquiryId)).toMatchObject({ quoted: false, sampled: true })
    expect(await markMilestone(db, '999', { step: 'quoted', reached: true }, by, NOW)).toEqual({ refused: 'not_found' })
  })

  test('the outcome recorded last counts for the conversation, and is taken back', async () => {
    const { db } = database
    const { id } = await anInquiry(db)
    const second = await anInquiry(db, { conversationId: await conversationOf(db, id) })
    const by = await aStaffMember(db)
    await recordOutcome(db, id, { outcome: 'lost', value: null, reason: 'price' }, by, NOW)
    await recordOutcome(db, second.id, { outcome: 'won', value: null, reason: '' }, by, LATER)
    expect((await arrivalsIn(db, PERIOD)).map(({ progress }) => progress.outcome)).toEqual(['won', 'won'])
    await dropOutcome(db, id, by, LATER)
    expect(await progressOf(db, second.id)).toMatchObject({ outcome: 'lost', reason: 'price' })
    await dropOutcome(db, id, by, LATER)
    await dropOutcome(db, id, by, LATER)
    expect(await progressOf(db, id)).toMatchObject({ outcome: null })
    const told = await db.selectFrom('event').select('what').where('what', 'like', 'outcome%').orderBy('id').execute()
    expect(told.map(({ what }) => what)).toEqual(['outcome', 'outcome', 'outcome_dropped', 'outcome_dropped'])
  })

  test('promises that fall due are told, those of letters that never left are not', async () => {
    const { db } = database
    const due = LATER.toISOString()
    const made = { topic: 'freight', what: { en: 'The freight', zh: '运费' }, values: {}, sent: null, due, reasons: [] }
    const reply = await anApprovedReply(db, { ledger: { made: [made], kept: [] } })
    const given = { inquiryId: reply.inquiryId, due: LATER.getTime(), kept: null, what: made.what }
    expect(await promisesIn(db, PERIOD)).toMatchObject([given])
    expect(await promisesIn(db, { from: PERIOD.from, to: LATER.getTime() })).toEqual([])
    await db.updateTable('outbound').set({ state: 'cancelled' }).execute()
    expect(await promisesIn(db, PERIOD)).toEqual([])
  })

  test('letters are told with how much was changed, without those taken back', async () => {
    const { db } = database
    const { approvalId, inquiryId } = await anApprovedReply(db)
    const change = { language: 'en', polished: false, drafted: 5, kept: 4, distance: 0.25, parts: [], at: NOW }
    await db
      .insertInto('draft_change')
      .values({ approval_id: approvalId, ...change })
      .execute()
    expect(await lettersIn(db, PERIOD)).toMatchObject([{ inquiryId, distance: 0.25, at: NOW.getTime() }])
    await db.updateTable('approval').set({ undone_at: NOW }).execute()
    expect(await lettersIn(db, PERIOD)).toEqual([])
  })
})

async function arrive(db: Db, outboundId: string): Promise<void> {
  await db.updateTable('outbound').set({ state: 'accepted', finished_at: LATER }).where('id', '=', outboundId).execute()
}
