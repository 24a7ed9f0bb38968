import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '../../../src/store/database.ts'
import { approve } from '../../../src/store/draft/approvals.ts'
import { saveDraft } from '../../../src/store/draft/drafts.ts'
import { aMailbox, anInquiry, aStaffMember, later, NOW } from '../../kit/books.ts'
import { describeOnPostgres } from '../../kit/database.ts'
import { until } from '../../kit/until.ts'

describeOnPostgres('an edit and an approval that meet halfway', (database) => {
  test('the edit is saved and the approval hears of it: none waits for the other in a circle', async () => {
    const { db } = database
    const { id, conversationId } = await anInquiry(db)
    const [draft, mailboxId, by] = [await draftOf(db, id), await aMailbox(db), await aStaffMember(db)]
    const reply = { subject: 'Re: Hex bolts M8', text: 'Which port, and by when?' }
    // Nobody may note an event, so the edit stops between the draft and the note that names the inquiry.
    const [saving, approving] = await db.transaction().execute(async (trx) => {
      await sql`lock table event in share row exclusive mode`.execute(trx)
      const saved = saveDraft(db, draft, 1, reply, by, NOW)
      await until('the edit stands halfway', () => someWait(db, 1))
      const approved = approve(db, draft, 1, outgoing({ ...reply, mailboxId, conversationId }), by, NOW)
      await until('the approval waits for it', () => someWait(db, 2))
      // Wrapped, so that the lock is let go before they are waited for.
      return [{ saved }, { approved }] as const
    })
    expect(await saving.saved).toEqual({ saved: true })
    expect(await approving.approved).toEqual({ refused: 'draft_changed' })
  })
})

/** True once so many of our connections wait for a lock. */
async function someWait(db: Db, count: number): Promise<true | undefined> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.waiting === count ? true : undefined
}

async function draftOf(db: Db, inquiryId: string): Promise<string> {
  const draft = db.selectFrom('draft').select('id').where('inquiry_id', '=', inquiryId)
  return (await draft.executeTakeFirstOrThrow()).id
}

function outgoing(reply: { subject: string; text: string; mailboxId: string; conversationId: string }) {
  const raw = Buffer.from(reply.text)
  const sha256 = createHash('sha256').update(raw).digest('hex')
  const messageId = '<ours@us.example>'
  return {
    ...reply,
    recipient: 'ann@harbour-tools.example',
    messageId,
    raw,
    sha256,
    quotes: false,
    ledger: { made: [], kept: [] },
    changes: null,
    dueAt: later(15),
  }
}
