import { expect, test } from 'vitest'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import type { Inquiries } from '../../../src/api/inquiry/queue-shapes.ts'
import { noticeLatePromises } from '../../../src/jobs/notice-late.ts'
import type { Db } from '../../../src/store/database.ts'
import { claimDue, finish } from '../../../src/store/draft/outbox.ts'
import { AT_ONCE } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer } from '../../kit/desk-server.ts'
import { anInquiry, GOOD_REPLY } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const DAY = 24 * 3600_000

describeOnEachEngine('a promise that staff typed and nobody kept', (database) => {
  test('is owned up to by a manager, and stands in the ledger with its new day', async () => {
    const { db } = database
    const server = await deskServer(db, rules)
    const text = GOOD_REPLY.text.replace('Which port', 'We will send you the drawing within 24 hours.\n\nWhich port')
    const { id, draftId } = await anInquiry(db, { reply: { ...GOOD_REPLY, text } })
    const read = async () => (await server.ask('manager', 'GET', `/api/inquiries/${id}`)).json<Inquiry>()
    const approve = async (who: 'staff' | 'manager', draft: string) =>
      (await server.ask(who, 'POST', `/api/drafts/${draft}/approval`, { version: 1 })).statusCode

    expect(await approve('staff', draftId)).toBe(200)
    await send(db, server.now)
    const [promise] = (await read()).promises
    expect(promise?.reasons).toMatchObject([{ rule: 'named-period', evidence: 'within 24 hours' }])

    server.now = new Date(Date.parse(promise?.due ?? '') + DAY)
    await noticeLatePromises(db, rules, server.now)
    const { lines } = (await server.ask('manager', 'GET', '/api/inquiries?view=queue')).json<Inquiries>()
    expect(lines).toMatchObject([{ id, draftState: 'waiting', owed: { due: promise?.due, count: 1 } }])
    const { draft } = await read()
    expect(draft?.text).toContain('“We will send you the drawing within 24 hours.”')

    expect(await approve('staff', draft?.id ?? '')).toBe(403)
    expect(await approve('manager', draft?.id ?? '')).toBe(200)
    await send(db, server.now)
    const { promises, endedPromises } = await read()
    expect(endedPromises).toMatchObject([{ id: promise?.id, how: 'owned_up', at: server.now.toISOString() }])
    expect(promises).toHaveLength(1)
    expect(Date.parse(promises[0]?.due ?? '')).toBeGreaterThan(server.now.getTime())
    const events = await db.selectFrom('event').select('what').orderBy('id').execute()
    expect(events.map(({ what }) => what)).toEqual(expect.arrayContaining(['promise_late', 'promise_owned_up']))
  })
})

async function send(db: Db, now: Date): Promise<void> {
  const [claim] = await claimDue(db, 1, AT_ONCE, new Date(now.getTime() + DAY), new Date(now.getTime() + 2 * DAY))
  if (claim === undefined) throw new Error('nothing is due')
  await db.updateTable('outbound').set({ state: 'transmitting' }).where('id', '=', claim.id).execute()
  expect(await finish(db, claim, { state: 'accepted', answer: '250 ok' }, now)).toBe(true)
}
