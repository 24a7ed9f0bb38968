import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { History } from '../../src/core/history.ts'
import type { Triage } from '../../src/core/inquiry.ts'
import type { Mail } from '../../src/core/mail.ts'
import { threadsSchema } from '../../src/core/thread.ts'
import { type ReadMailDeps, readMails } from '../../src/jobs/read-mail.ts'
import { beginReading } from '../../src/store/mail/mails.ts'
import { anApprovedReply, anArrival, anInquiry, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { aMail } from '../kit/mail.ts'
import { aRuleVersion } from '../kit/rules.ts'
import { aDraft, aTriage } from '../kit/triage.ts'

const threads = threadsSchema.parse(parse(readFileSync('rules/threads.yaml', 'utf8')))

/** What a mail says and what is decided about it stand in its raw text, so that a test names both. */
interface Story {
  readonly mail?: Partial<Mail>
  readonly triage?: Partial<Triage>
}

function sentCopy(messageId: string): Story {
  const to = [{ name: null, address: 'ann@harbour-tools.example' }]
  return { mail: { from: { name: null, address: 'sales@us.example' }, to, messageId } }
}

describeOnEachEngine('reading mail', (database) => {
  let deps: ReadMailDeps
  beforeEach(() => {
    deps = {
      db: database.db,
      parse: async (raw) => {
        const { mail }: Story = JSON.parse(Buffer.from(raw).toString())
        return { ok: true, mail: aMail(mail ?? {}) }
      },
      signsOf: (address, { phones }) => [`address:${address}`, ...phones],
      judge: async (mail) => ({
        triage: aTriage({ text: mail.text, ...JSON.parse(mail.headers['x-triage']?.[0] ?? '{}') }),
        scored: null,
        sketch: [],
        due: '2026-11-23T04:00:00.000Z',
      }),
      threads,
      kinds: { unsure: { because: 'Nobody knows.', example: 'x', below: 0.55 } },
      ruleVersionId: '1',
      us: { addresses: new Set(['sales@us.example']), domains: new Set(['us.example']) },
      log: aLog(),
    }
  })
  let serial = 0
  const arrives = ({ mail, triage }: Story, at = NOW) => {
    const headers = { 'x-triage': [JSON.stringify(triage ?? {})] }
    return anArrival(database.db, JSON.stringify({ mail: { ...mail, headers }, n: (serial += 1) }), at)
  }
  const read = async (...stories: Story[]) => {
    for (const story of stories) {
      await arrives(story)
      await readMails(deps, NOW)
    }
  }
  const inquiries = () =>
    database.db
      .selectFrom('inquiry')
      .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
      .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
      .leftJoin('draft', 'draft.inquiry_id', 'inquiry.id')
      .select(['inquiry.conversation_id as conversation', 'inquiry.kind', 'inquiry.state', 'draft.state as draft'])
      .select(['buyer.address as buyer', 'mail.problem', 'mail.state as mail'])
      .orderBy('inquiry.id')
      .execute()
  const from = (address: string): Partial<Mail> => ({ from: { name: null, address } })

  beforeEach(() => database.db.insertInto('rule_version').values(aRuleVersion(NOW)).execute())

  it('makes an inquiry with its buyer, its conversation and a waiting draft', async () => {
    await read({ mail: { ...from('Ann@Harbour-Tools.example'), subject: 'Bolts\0 M8 \ud800' } })
    expect(await inquiries()).toEqual([
      {
        conversation: '1',
        kind: 'inquiry',
        state: 'open',
        draft: 'waiting',
        buyer: 'ann@harbour-tools.example',
        problem: null,
        mail: 'read',
      },
    ])
  })

  it('keeps by what a company is known, and what it was known by before', async () => {
    const buyer = { ...aTriage().buyer, phones: ['+31201234567'] }
    await read(
      { mail: from('Ann@Harbour-Tools.example'), triage: { buyer } },
      { mail: from('ann@harbour-tools.example') },
    )
    const signs = await database.db.selectFrom('buyer_sign').select('sign').orderBy('sign').execute()
    expect(signs.map(({ sign }) => sign)).toEqual(['+31201234567', 'address:ann@harbour-tools.example'])
  })

  it('keeps what is read only once, however often it is tried', async () => {
    await read({})
    await readMails(deps, NOW)
    expect(await inquiries()).toHaveLength(1)
  })

  it('shows a mail that cannot be read, and reads the next one', async () => {
    const parseAll = deps.parse
    deps = {
      ...deps,
      parse: async (raw) =>
        Buffer.from(raw).includes('poison') ? { ok: false, problem: 'It never ends.' } : parseAll(raw),
    }
    await arrives({ mail: { subject: 'poison' } })
    await arrives({ mail: { subject: 'sound' } })
    await readMails(deps, NOW)
    expect(await inquiries()).toMatchObject([{ kind: 'inquiry', state: 'open' }])
    await readMails(deps, NOW)
    await readMails(deps, NOW)
    expect(await readMails(deps, NOW)).toBe(0)
    expect(await inquiries()).toMatchObject([
      { mail: 'read' },
      { kind: null, state: 'open', mail: 'unreadable', problem: 'It never ends.' },
    ])
  })

  it('gives up a mail that ended the process three times', async () => {
    const id = await arrives({})
    for (let attempt = 0; attempt < 3; attempt += 1) await beginReading(database.db, id)
    await readMails(deps, NOW)
    expect(await inquiries()).toMatchObject([{ kind: null, mail: 'unreadable' }])
  })

  it('shows a mail that the decision stumbles over', async () => {
    deps = {
      ...deps,
      judge: async () => {
        throw new Error('no rule for this')
      },
    }
    await read({})
    await readMails(deps, NOW)
    await readMails(deps, NOW)
    expect(await inquiries()).toMatchObject([{ kind: null, problem: 'no rule for this' }])
  })

  it('never joins two buyers who both write "Inquiry"', async () => {
    await read(
      { mail: { ...from('ann@one.example'), subject: 'Inquiry' } },
      { mail: { ...from('bob@two.example'), subject: 'Inquiry' } },
    )
    expect(await inquiries()).toMatchObject([
      { conversation: '1', state: 'open', draft: 'waiting', buyer: 'ann@one.example' },
      { conversation: '2', state: 'open', draft: 'waiting', buyer: 'bob@two.example' },
    ])
  })

  it('puts the answer to a reply of ours into its conversation', async () => {
    const reply = await anApprovedReply(database.db)
    await read({ mail: { ...from('other@else.example'), inReplyTo: [reply.messageId] }, triage: { kind: 'reply' } })
    expect((await inquiries()).at(-1)).toMatchObject({ conversation: reply.conversationId, state: 'open' })
  })

  it('lets a newer mail take the place of one that waits', async () => {
    const subject = 'Stainless hinges for Antwerp'
    await read({ mail: { subject, text: 'How much?' } }, { mail: { subject, text: 'And how fast?' } })
    expect(await inquiries()).toMatchObject([
      { conversation: '1', state: 'superseded', draft: 'discarded' },
      { conversation: '1', state: 'open', draft: 'waiting' },
    ])
  })

  it('answers what still waits together with what the buyer adds', async () => {
    const subject = 'Stainless hinges for Antwerp'
    await read({ mail: { subject, text: 'How much for 500?' } }, { mail: { subject, text: 'FOB please.' } })
    const { triage } = await database.db
      .selectFrom('inquiry')
      .select('triage')
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow()
    expect(triage?.text).toBe('How much for 500?\n\nFOB please.')
  })

  it('files what reached the mailbox long before it was added, its draft with it', async () => {
    const subject = 'Stainless hinges for Antwerp'
    const [old, recent] = [later(-15 * 86_400), later(-13 * 86_400)]
    await arrives({ mail: { subject, text: 'For 300?' } }, recent)
    await arrives({ mail: { subject, text: 'How much?' } }, old)
    await readMails(deps, NOW)
    expect(await inquiries()).toMatchObject([
      { conversation: '1', state: 'open', draft: 'waiting' },
      { conversation: '1', state: 'filed', draft: 'discarded', mail: 'read' },
    ])
    deps = { ...deps, parse: async () => ({ ok: false, problem: 'It never ends.' }) }
    await arrives({}, old)
    for (let attempt = 0; attempt < 3; attempt += 1) await readMails(deps, NOW)
    expect((await inquiries()).at(-1)).toMatchObject({ state: 'filed', mail: 'unreadable' })
  })

  it('leaves the inquiry of one buyer alone when another writes in the conversation', async () => {
    const reply = await anApprovedReply(database.db)
    const answer = (address: string): Story => ({ mail: { ...from(address), inReplyTo: [reply.messageId] } })
    await read(answer('ann@one.example'), answer('eve@else.example'))
    expect((await inquiries()).slice(-2)).toMatchObject([
      { buyer: 'ann@one.example', state: 'open', draft: 'waiting' },
      { buyer: 'eve@else.example', state: 'open', draft: 'waiting' },
    ])
  })

  it('lets nothing take its place that says nothing new', async () => {
    const subject = 'Stainless hinges for Antwerp'
    const away = { kind: 'auto_reply', draft: null } as const
    await read({ mail: { subject } }, { mail: { subject } }, { mail: { subject, text: 'Away' }, triage: away })
    expect(await inquiries()).toMatchObject([
      { state: 'open', draft: 'waiting' },
      { state: 'filed', draft: null },
      { state: 'filed', draft: null },
    ])
  })

  it('files what we wrote ourselves and finds the answer to it', async () => {
    const to = [{ name: null, address: 'ann@harbour-tools.example' }]
    await read(
      { mail: { ...from('sales@us.example'), to, messageId: '<by-hand@us.example>' } },
      { mail: { ...from('ann@harbour-tools.example') } },
    )
    expect(await inquiries()).toHaveLength(1)
    const mails = await database.db.selectFrom('mail').select(['direction', 'state']).orderBy('id').execute()
    expect(mails).toEqual([
      { direction: 'out', state: 'read' },
      { direction: 'in', state: 'read' },
    ])
  })

  it('reads a web form that writes from our own address for the buyer in it', async () => {
    const buyer = { ...aTriage().buyer, email: 'Maria@Shop.example' }
    await read({ mail: from('sales@us.example'), triage: { channel: 'web_form', buyer } })
    expect(await inquiries()).toMatchObject([{ state: 'open', buyer: 'maria@shop.example' }])
  })

  it('trusts no address that a direct mail only writes in its text', async () => {
    const buyer = { ...aTriage().buyer, email: 'victim@shop.example' }
    await read({ mail: from('stranger@else.example'), triage: { buyer } })
    expect(await inquiries()).toMatchObject([{ buyer: 'stranger@else.example' }])
  })

  it('notes an opt-out and asks nothing of anybody', async () => {
    await read({ mail: from('ann@one.example'), triage: { kind: 'opt_out', draft: null, text: 'Stop writing' } })
    expect(await inquiries()).toMatchObject([{ kind: 'opt_out', state: 'filed' }])
    const noted = await database.db.selectFrom('suppression').select(['address', 'reason', 'words']).execute()
    expect(noted).toEqual([{ address: 'ann@one.example', reason: 'opt_out', words: 'Stop writing' }])
  })

  it('believes a bounce only of a mail that we sent to that address', async () => {
    const reply = await anApprovedReply(database.db, { recipient: 'ann@gone.example' })
    await database.db.updateTable('outbound').set({ state: 'accepted' }).execute()
    const bounce = (messageId: string): Story => ({
      mail: {
        ...from('mailer-daemon@mx.example'),
        returned: `Message-ID: ${messageId}\r\n`,
        deliveryStatus: 'Final-Recipient: rfc822; ann@gone.example\r\nAction: failed\r\nStatus: 5.1.1',
      },
      triage: { kind: 'bounce', draft: null, score: null },
    })
    await read(bounce('<forged@us.example>'))
    expect(await database.db.selectFrom('suppression').selectAll().execute()).toEqual([])
    await read(bounce(reply.messageId))
    expect(await database.db.selectFrom('suppression').select(['address', 'reason']).execute()).toEqual([
      { address: 'ann@gone.example', reason: 'hard_bounce' },
    ])
    expect((await inquiries()).slice(-2)).toMatchObject([
      { kind: 'bounce', state: 'filed' },
      { kind: 'bounce', state: 'open', conversation: reply.conversationId },
    ])
  })

  it.each([
    ['answered it', (id: string) => ({ mail: { inReplyTo: [id] } }), 'accepted', 'answered'],
    ['put a copy of it into Sent', (id: string) => sentCopy(id), 'accepted', 'answered'],
    ['wrote something else', () => ({ mail: { subject: 'Another matter' } }), 'unknown', 'open'],
  ] as const)('knows that a reply arrived when somebody %s', async (_, story, state, inquiry) => {
    const reply = await anApprovedReply(database.db)
    await database.db.updateTable('outbound').set({ state: 'unknown' }).execute()
    await database.db.updateTable('inquiry').set({ state: 'open' }).execute()
    await read(story(reply.messageId))
    expect(await database.db.selectFrom('outbound').select('state').execute()).toEqual([{ state }])
    expect((await inquiries())[0]).toMatchObject({ state: inquiry })
  })

  it('tells the decision what stands in the books', async () => {
    const seen: unknown[] = []
    const { judge } = deps
    deps = {
      ...deps,
      judge: async (mail, history, now, said) => {
        seen.push(history)
        return judge(mail, history, now, said)
      },
    }
    const reply = await anApprovedReply(database.db, { recipient: 'ann@one.example' })
    await database.db.updateTable('outbound').set({ state: 'accepted' }).execute()
    await database.db.updateTable('buyer').set({ address: 'ann@one.example' }).execute()
    const talkedOf = { product: null, quantity: '5000 pc' }
    const again = { mail: { ...from('ann@one.example'), inReplyTo: [reply.messageId] } }
    await read({ ...again, triage: { kind: 'order', draft: null } }, again)
    expect(seen).toMatchObject([
      { received: 1, sent: 1, orders: 0, quotations: 1, answersOurs: true, talkedOf },
      { received: 2, sent: 1, orders: 1, quotations: 0, answersOurs: true, talkedOf },
    ])
  })

  it('tells the decision what the buyer told and was asked', async () => {
    const seen: History[] = []
    const { judge } = deps
    deps = {
      ...deps,
      judge: async (mail, history, now, said) => {
        seen.push(history)
        return judge(mail, history, now, said)
      },
    }
    const question = { missing: 'destination', question: 'Which port?', choices: [] }
    const inquiry = await anInquiry(database.db, { triage: aTriage({ draft: aDraft({ askBack: [question] }) }) })
    const reply = await anApprovedReply(database.db, { recipient: 'ann@one.example', inquiry })
    await database.db.updateTable('outbound').set({ state: 'accepted' }).execute()
    await database.db.updateTable('buyer').set({ address: 'ann@one.example' }).execute()
    await read(
      { mail: { ...from('ann@one.example'), inReplyTo: [reply.messageId] } },
      { mail: from('ann@one.example') },
    )
    const [answer, other] = seen
    expect(answer?.asked).toEqual([{ at: NOW.toISOString(), questions: [question] }])
    expect(answer?.known).toMatchObject({ quantities: [{ value: 5000, unit: 'pc' }], type: 'importer', country: 'NL' })
    expect(other?.asked).toBeUndefined()
    expect(other?.known).toMatchObject({ quantities: [], type: 'importer', country: 'NL' })
  })

  it('keeps the draft as it was decided', async () => {
    await read({ triage: { draft: aDraft({ subject: 'Re: Bolts', text: 'Dear Ann' }) } })
    const draft = await database.db.selectFrom('draft').select(['subject', 'text', 'version', 'state']).execute()
    expect(draft).toEqual([{ subject: 'Re: Bolts', text: 'Dear Ann', version: 1, state: 'waiting' }])
  })
})
