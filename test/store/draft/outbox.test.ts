import { expect, it } from 'vitest'
import { undoApproval } from '../../../src/store/draft/approvals.ts'
import { beginData, beginTransmitting, type Claim, claimDue, finish } from '../../../src/store/draft/outbox.ts'
import { sweepAll, sweepExpired } from '../../../src/store/draft/outbox-sweep.ts'
import { AT_ONCE, anApprovedReply, aStaffMember, later, replyNow } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'

describeOnEachEngine('the outbox', (database) => {
  const due = later(20)
  const leaseEnd = later(600)
  const claimOne = async (now = due, until = leaseEnd): Promise<Claim> => {
    const [claim] = await claimDue(database.db, 1, AT_ONCE, now, until)
    if (claim === undefined) throw new Error('nothing was due')
    return claim
  }
  const row = (id: string) => replyNow(database.db, id)
  const finished = (claim: Claim, state: 'accepted' | 'rejected') =>
    database.db.transaction().execute((trx) => finish(trx, claim, { state, answer: '250 ok' }, due))

  it('gives nothing out before the undo window is over', async () => {
    await anApprovedReply(database.db)
    expect(await claimDue(database.db, 10, AT_ONCE, later(14), leaseEnd)).toEqual([])
    expect(await claimDue(database.db, 10, AT_ONCE, later(15), leaseEnd)).toHaveLength(1)
  })

  it('never gives out what was taken back, and what is claimed can not be taken back', async () => {
    const [first, second] = [await anApprovedReply(database.db), await anApprovedReply(database.db)]
    const by = await aStaffMember(database.db)
    await undoApproval(database.db, first.approvalId, by, later(5))
    expect((await claimDue(database.db, 10, AT_ONCE, due, leaseEnd)).map(({ id }) => id)).toEqual([second.id])
    expect(await undoApproval(database.db, second.approvalId, by, due)).toEqual({ refused: 'too_late_to_undo' })
  })

  it('gives 200 replies to two workers, each to one of them', async () => {
    for (let n = 0; n < 200; n += 1) await anApprovedReply(database.db)
    const work = async () => {
      const taken: string[] = []
      for (;;) {
        const batch = await claimDue(database.db, 7, AT_ONCE, due, leaseEnd)
        if (batch.length === 0) return taken
        taken.push(...batch.map(({ id }) => id))
      }
    }
    const [one, two] = await Promise.all([work(), work()])
    expect(new Set([...one, ...two]).size).toBe(200)
    expect(one.length + two.length).toBe(200)
  })

  it('says what is happening before it happens', async () => {
    const { id } = await anApprovedReply(database.db)
    const claim = await claimOne()
    expect(await beginTransmitting(database.db, claim, due)).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'transmitting', phase: 'connect', attempts: 1 })
    expect(await beginData(database.db, claim)).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'transmitting', phase: 'data' })
    expect(await finished(claim, 'accepted')).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'accepted', phase: null, answer: '250 ok', inquiry: 'answered' })
  })

  it('brings the inquiry back when the server refuses', async () => {
    const { id } = await anApprovedReply(database.db)
    const claim = await claimOne()
    await beginTransmitting(database.db, claim, due)
    await finished(claim, 'rejected')
    expect(await row(id)).toMatchObject({ state: 'rejected', inquiry: 'open' })
  })

  it('writes nothing that names an older fence', async () => {
    const { id } = await anApprovedReply(database.db)
    const lost = await claimOne(due, later(30))
    await beginTransmitting(database.db, lost, due)
    await sweepExpired(database.db, later(31))
    const claim = await claimOne(later(32))
    await beginTransmitting(database.db, claim, due)

    expect(await beginData(database.db, lost)).toBe(false)
    expect(await finished(lost, 'rejected')).toBe(false)
    expect(await row(id)).toMatchObject({ state: 'transmitting', phase: 'connect', inquiry: 'answered' })
    expect(await finished(claim, 'accepted')).toBe(true)
    expect(await finished(lost, 'accepted')).toBe(false)
  })

  it('gives a worker who comes into office what others had claimed, and lets them send no more', async () => {
    const ids = [
      await anApprovedReply(database.db),
      await anApprovedReply(database.db),
      await anApprovedReply(database.db),
    ]
    const [claimed, connecting, sending] = [await claimOne(), await claimOne(), await claimOne()]
    await beginTransmitting(database.db, connecting, due)
    await beginTransmitting(database.db, sending, due)
    await beginData(database.db, sending)
    expect(await sweepAll(database.db, due)).toEqual({ queued: 2, unknown: 1 })
    const states = await Promise.all(ids.map(async ({ id }) => (await row(id)).state))
    expect(states.sort()).toEqual(['queued', 'queued', 'unknown'])
    expect(await beginTransmitting(database.db, claimed, due)).toBe(false)
    expect(await beginData(database.db, connecting)).toBe(false)
    expect(await finished(sending, 'rejected')).toBe(false)
    expect(await claimDue(database.db, 10, AT_ONCE, due, leaseEnd)).toHaveLength(2)
  })

  it.each([
    ['claimed', 'queued', 0],
    ['connecting', 'queued', 0],
    ['sending its bytes', 'unknown', 1],
  ] as const)('a worker that ends while %s leaves it %s', async (when, state, attempts) => {
    const { id } = await anApprovedReply(database.db)
    const claim = await claimOne()
    if (when !== 'claimed') await beginTransmitting(database.db, claim, due)
    if (when === 'sending its bytes') await beginData(database.db, claim)

    expect(await sweepExpired(database.db, later(599))).toEqual({ queued: 0, unknown: 0 })
    const swept = await sweepExpired(database.db, later(600))
    expect(swept).toEqual({ queued: state === 'queued' ? 1 : 0, unknown: state === 'unknown' ? 1 : 0 })
    expect(await row(id)).toMatchObject({ state, attempts, inquiry: state === 'unknown' ? 'open' : 'answered' })
    expect(await claimDue(database.db, 10, AT_ONCE, later(601), later(1200))).toHaveLength(state === 'unknown' ? 0 : 1)
  })
})
