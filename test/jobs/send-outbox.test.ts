import { beforeEach, expect, it } from 'vitest'
import type { Transmission } from '../../src/core/transmission.ts'
import { type SendOutboxDeps, sendNext } from '../../src/jobs/send-outbox.ts'
import { fingerprint } from '../../src/mail/fingerprint.ts'
import type { Parcel } from '../../src/mail/send/sender.ts'
import { sweepAll, sweepExpired } from '../../src/store/draft/outbox-sweep.ts'
import { listMailboxes, removeMailbox, rewriteMailboxes } from '../../src/store/mail/mailboxes.ts'
import { storeBatch } from '../../src/store/mail/mails.ts'
import { suppress } from '../../src/store/mail/suppressions.ts'
import {
  AT_ONCE,
  aMailbox,
  anApprovedReply,
  anArrival,
  anInquiry,
  aStaffMember,
  later,
  replyNow,
} from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { KEY } from '../kit/queue.ts'

describeOnEachEngine('sending the outbox', (database) => {
  const due = later(20)
  let sent: Parcel[]
  let answer: Transmission
  let deps: SendOutboxDeps & { log: ReturnType<typeof aLog> }
  beforeEach(() => {
    sent = []
    answer = { result: 'accepted', answer: '250 2.0.0 queued as 1' }
    deps = {
      db: database.db,
      mode: async () => 'on',
      pace: AT_ONCE,
      timeZone: 'Asia/Shanghai',
      random: () => 0.5,
      allowList: [],
      senderOf: () => async (parcel, beforeData) => {
        if (answer.result === 'not_sent' || answer.result === 'locked_out') return answer
        await beforeData()
        sent.push(parcel)
        return answer
      },
      fingerprint,
      log: aLog(),
    }
  })
  const reply = (id: string) => replyNow(database.db, id)

  it('sends the approved bytes to the one recipient and files a copy', async () => {
    const { id, messageId, conversationId } = await anApprovedReply(database.db)
    expect(await sendNext(deps, due)).toBe(true)
    expect(await sendNext(deps, due)).toBe(false)
    expect(sent).toMatchObject([{ from: 'sales@us.example', to: 'ann@harbour-tools.example', messageId }])
    expect(await reply(id)).toMatchObject({ state: 'accepted', answer: '250 2.0.0 queued as 1', inquiry: 'answered' })
    const copies = database.db
      .selectFrom('mail')
      .select(['conversation_id', 'state', 'raw'])
      .where('direction', '=', 'out')
    expect(await copies.execute()).toEqual([
      { conversation_id: conversationId, state: 'read', raw: Buffer.from(sent[0]?.raw ?? '') },
    ])
  })

  it('knows its own copy when the Sent folder brings it', async () => {
    await anApprovedReply(database.db)
    await sendNext(deps, due)
    const raw = sent[0]?.raw ?? Buffer.alloc(0)
    const mail = { uid: 1, raw, fingerprint: fingerprint(raw), messageId: null, arrivedAt: due, problem: null }
    const place = { mailboxId: await aMailbox(database.db), folder: 'Sent', uidvalidity: '1', cursor: 1 }
    expect(await storeBatch(database.db, { ...place, mails: [mail] }, due)).toBe(0)
  })

  it.each([
    [{ result: 'deferred', answer: '451 later' }, 'deferred', 'answered'],
    [{ result: 'not_sent', answer: 'no connection' }, 'queued', 'answered'],
    [{ result: 'rejected', answer: '550 no' }, 'rejected', 'open'],
    [{ result: 'unknown', answer: 'connection lost' }, 'unknown', 'open'],
  ] as const)('writes what came of it: %o', async (came, state, inquiry) => {
    answer = came
    const { id } = await anApprovedReply(database.db)
    await sendNext(deps, due)
    expect(await reply(id)).toMatchObject({ state, inquiry, answer: came.answer })
    answer = { result: 'accepted', answer: '250' }
    const minutes = state === 'deferred' ? 5 : 1
    expect(await sendNext(deps, later(20 + minutes * 60 - 1))).toBe(false)
    expect(await sendNext(deps, later(20 + minutes * 60))).toBe(state === 'deferred' || state === 'queued')
  })

  const lockedOut = { result: 'locked_out', answer: '535 5.7.8 bad credentials' } as const
  const attempts = () => database.db.selectFrom('outbound').select('attempts').orderBy('id').execute()

  it('stops a mailbox that is not let in, until its settings change', async () => {
    answer = lockedOut
    const [first, second] = [await anApprovedReply(database.db), await anApprovedReply(database.db)]
    expect(await sendNext(deps, due)).toBe(true)
    expect(await sendNext(deps, later(999_999))).toBe(false)
    expect(await reply(first.id)).toMatchObject({ state: 'queued', answer: lockedOut.answer, inquiry: 'answered' })
    expect(await attempts()).toEqual([{ attempts: 0 }, { attempts: 0 }])
    expect((await listMailboxes(database.db))[0]?.sendProblem).toBe(lockedOut.answer)

    answer = { result: 'accepted', answer: '250' }
    const mailboxes = (await listMailboxes(database.db)).map((one) => ({ ...one, secrets: {} }))
    await rewriteMailboxes(database.db, KEY, 'env', mailboxes, due)
    expect([await sendNext(deps, due), await sendNext(deps, due)]).toEqual([true, true])
    expect([await reply(first.id), await reply(second.id)]).toMatchObject([
      { state: 'accepted' },
      { state: 'accepted' },
    ])
  })

  it('lets a mailbox rest longer and longer while nothing can leave by it, and all its replies wait', async () => {
    answer = { result: 'not_sent', answer: 'connect ECONNREFUSED' }
    for (let n = 0; n < 2; n += 1) await anApprovedReply(database.db)
    for (const at of [15, 15 + 60, 15 + 60 + 300]) {
      expect(await sendNext(deps, later(at - 1))).toBe(false)
      expect(await sendNext(deps, later(at))).toBe(true)
    }
    expect(await attempts()).toEqual([{ attempts: 0 }, { attempts: 0 }])
    answer = { result: 'accepted', answer: '250' }
    const open = later(15 + 60 + 300 + 900)
    expect([await sendNext(deps, open), await sendNext(deps, open)]).toEqual([true, true])
    expect((await listMailboxes(database.db))[0]).toMatchObject({ sendPause: null })
  })

  it('lets a mailbox rest to the next day when it has sent as much as it may', async () => {
    answer = { result: 'quota', answer: '550 5.4.5 Daily user sending quota exceeded' }
    const { id } = await anApprovedReply(database.db)
    await sendNext(deps, due)
    const until = '2026-11-20T16:00:00.000Z'
    expect(await reply(id)).toMatchObject({ state: 'queued', attempts: 0, inquiry: 'answered' })
    expect((await listMailboxes(database.db))[0]).toMatchObject({ sendPause: { until, answer: answer.answer } })
    expect(await sendNext(deps, new Date(Date.parse(until) - 1))).toBe(false)
    expect(await sendNext(deps, new Date(until))).toBe(true)
  })

  it('writes to a domain no more for an hour when its server asked twice to be written to slowly', async () => {
    answer = { result: 'slowed', answer: '421 4.7.28 unusual rate' }
    const [first, second] = ['ann@far.example', 'bo@far.example']
    await anApprovedReply(database.db, { recipient: first })
    await anApprovedReply(database.db, { recipient: second })
    await anApprovedReply(database.db, { recipient: 'cy@elsewhere.example' })
    expect([await sendNext(deps, due), await sendNext(deps, due)]).toEqual([true, true])
    answer = { result: 'accepted', answer: '250' }
    expect([await sendNext(deps, due), await sendNext(deps, due)]).toEqual([true, false])
    expect(sent.at(-1)?.to).toBe('cy@elsewhere.example')
    expect(await sendNext(deps, later(20 + 3599))).toBe(false)
    expect(await sendNext(deps, later(20 + 3600))).toBe(true)
  })

  it('keeps its pace by mailbox and by domain', async () => {
    for (const to of ['ann@far.example', 'bo@far.example', 'cy@elsewhere.example'])
      await anApprovedReply(database.db, { recipient: to })
    const slow = { ...deps, pace: { ofMailbox: 3000, toDomain: 10_000 } }
    const leftAt: (readonly [number, string | undefined])[] = []
    for (let second = 20; second < 35; second += 1)
      if (await sendNext(slow, later(second))) leftAt.push([second, sent.at(-1)?.to])
    expect(leftAt).toEqual([
      [20, 'ann@far.example'],
      [23, 'cy@elsewhere.example'],
      [30, 'bo@far.example'],
    ])
  })

  it('keeps a reply here whose sending was switched off before its first byte left', async () => {
    const { id } = await anApprovedReply(database.db)
    const modes = ['on', 'off'] as const
    let asked = 0
    const mode = async () => modes[asked++] ?? 'off'
    const senderOf: SendOutboxDeps['senderOf'] = () => async (_, beforeData) => {
      await expect(beforeData()).rejects.toThrow('switched off')
      return { result: 'not_sent', answer: 'Sending was switched off.' }
    }
    await sendNext({ ...deps, mode, senderOf }, due)
    expect(await reply(id)).toMatchObject({ state: 'queued', attempts: 0, phase: null })
    expect((await listMailboxes(database.db))[0]).toMatchObject({ sendPause: null })
    expect(await sendNext(deps, due)).toBe(true)
  })

  it('does not stop a mailbox whose settings changed while the old ones were refused', async () => {
    await anApprovedReply(database.db)
    const senderOf: SendOutboxDeps['senderOf'] = () => async () => {
      await database.db
        .updateTable('mailbox')
        .set({ secrets: Buffer.from('sealed anew') })
        .execute()
      return lockedOut
    }
    await sendNext({ ...deps, senderOf }, due)
    expect(await sendNext(deps, due)).toBe(true)
  })

  it('holds what waits for a stopped mailbox when that is taken out of use', async () => {
    answer = lockedOut
    const { id } = await anApprovedReply(database.db)
    await sendNext(deps, due)
    const [line] = await listMailboxes(database.db)
    await removeMailbox(database.db, line?.id ?? '', await aStaffMember(database.db), due)
    await sendNext(deps, due)
    expect(await reply(id)).toMatchObject({ state: 'held', inquiry: 'open' })
  })

  it('writes no more to an address that the server denies', async () => {
    answer = { result: 'no_such_address', answer: '550 5.1.1 no such user' }
    const { id } = await anApprovedReply(database.db)
    await sendNext(deps, due)
    expect(await reply(id)).toMatchObject({ state: 'rejected', inquiry: 'open' })
    const noted = await database.db.selectFrom('suppression').select(['address', 'reason', 'words']).execute()
    expect(noted).toEqual([{ address: 'ann@harbour-tools.example', reason: 'hard_bounce', words: answer.answer }])
  })

  it('believes a server whose word comes late', async () => {
    const { id } = await anApprovedReply(database.db)
    const senderOf: SendOutboxDeps['senderOf'] = () => async (_parcel, beforeData) => {
      await beforeData()
      await sweepAll(database.db, due)
      expect(await reply(id)).toMatchObject({ state: 'unknown', inquiry: 'open' })
      return answer
    }
    await sendNext({ ...deps, senderOf }, due)
    expect(await reply(id)).toMatchObject({ state: 'accepted', inquiry: 'answered' })
  })

  it.each([
    ['before the first byte', false, 'queued'],
    ['after the first byte', true, 'unknown'],
  ] as const)('a sender that fails %s', async (_, afterData, state) => {
    const { id } = await anApprovedReply(database.db)
    const senderOf: SendOutboxDeps['senderOf'] = () => async (_parcel, beforeData) => {
      if (afterData) await beforeData()
      throw new Error('socket closed')
    }
    await sendNext({ ...deps, senderOf }, due)
    expect(await reply(id)).toMatchObject({ state, answer: 'socket closed' })
  })

  it('lets no byte leave when another worker has taken over in between', async () => {
    const { id } = await anApprovedReply(database.db)
    const senderOf: SendOutboxDeps['senderOf'] = () => async (parcel, beforeData) => {
      await sweepExpired(database.db, later(20 + 600))
      await beforeData()
      sent.push(parcel)
      return answer
    }
    await sendNext({ ...deps, senderOf }, due)
    expect(sent).toEqual([])
    expect(await reply(id)).toMatchObject({ state: 'queued', answer: null })
    expect(deps.log.said).toEqual(['a result came too late and was not written'])
  })

  it.each([
    ['off', 'queued', null],
    ['log_only', 'held', /log_only/],
    ['allow_list', 'held', /^not_on_allow_list$/],
  ] as const)('with sending %s nothing leaves', async (mode, state, words) => {
    const { id } = await anApprovedReply(database.db)
    await sendNext({ ...deps, mode: async () => mode, allowList: ['else@where.example'] }, due)
    expect(sent).toEqual([])
    const now = await reply(id)
    expect(now.state).toBe(state)
    expect(now.answer ?? '').toMatch(words ?? /^$/)
  })

  it('lets an opt-out not stop a reply a person approved, but an address that does not exist', async () => {
    const { id } = await anApprovedReply(database.db)
    const mailId = await anArrival(database.db)
    const address = 'ann@harbour-tools.example'
    await suppress(database.db, { address, reason: 'opt_out', words: 'Stop', mailId }, due)
    await sendNext(deps, due)
    expect(await reply(id)).toMatchObject({ state: 'accepted' })

    const next = await anApprovedReply(database.db)
    await suppress(database.db, { address, reason: 'hard_bounce', words: '550', mailId }, due)
    await sendNext(deps, due)
    expect(await reply(next.id)).toMatchObject({
      state: 'held',
      inquiry: 'open',
      answer: 'address_returned',
    })
    expect(sent).toHaveLength(1)
  })

  const noWayOut: [string, SendOutboxDeps['senderOf'], string][] = [
    ['has no server', () => null, 'has no server to send by'],
    [
      'has passwords that cannot be read',
      () => {
        throw new Error('give the key they were stored with')
      },
      'give the key',
    ],
  ]
  it.each(noWayOut)('holds a reply when its mailbox %s', async (_, senderOf, words) => {
    const { id } = await anApprovedReply(database.db)
    await sendNext({ ...deps, senderOf }, due)
    expect(await reply(id)).toMatchObject({ state: 'held', inquiry: 'open', answer: expect.stringContaining(words) })
  })

  it('holds a reply when the buyer wrote again after the approval', async () => {
    const { id, conversationId } = await anApprovedReply(database.db)
    await anInquiry(database.db, { conversationId })
    await sendNext(deps, due)
    expect(sent).toEqual([])
    expect(await reply(id)).toMatchObject({ state: 'held', answer: 'buyer_wrote_again' })
  })

  it('sends nothing but the bytes that were approved', async () => {
    const { id } = await anApprovedReply(database.db)
    await database.db
      .updateTable('outbound')
      .set({ raw: Buffer.from('other') })
      .execute()
    await sendNext(deps, due)
    expect(sent).toEqual([])
    expect(await reply(id)).toMatchObject({ state: 'held' })
  })
})
