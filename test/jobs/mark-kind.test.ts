import { beforeEach, expect, it } from 'vitest'
import type { Kind } from '../../src/core/inquiry.ts'
import type { Mail } from '../../src/core/mail.ts'
import { judge } from '../../src/core/triage.ts'
import { keepCorrections } from '../../src/jobs/keep-corrections.ts'
import { type ReadMailDeps, readMails } from '../../src/jobs/read-mail.ts'
import { saveDraft } from '../../src/store/draft/drafts.ts'
import { correctionOf, markKind, unmarkKind } from '../../src/store/inquiry/corrections.ts'
import { unreadMails } from '../../src/store/mail/mails.ts'
import { anApprovedReply, anArrival, aStaffMember, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { aMail } from '../kit/mail.ts'
import { aRuleVersion, shippedRules } from '../kit/rules.ts'

const rules = await shippedRules()

/** Words that stand on no list. */
const STANDS = 'Wooden pavilions, carpets, lamps, hired by the day; carpenters mount them overnight, florists decorate.'
const LIKE_STANDS = 'Pavilions, lamps and carpets again this autumn, hired by the day; carpenters mount them overnight.'

describeOnEachEngine('marking a mail as another kind', (database) => {
  let deps: ReadMailDeps
  let staff: string
  let taught: ReturnType<typeof keepCorrections>
  beforeEach(async () => {
    const { db } = database
    staff = await aStaffMember(db, 'Li Wei')
    taught = keepCorrections(db)
    const row = await db.insertInto('rule_version').values(aRuleVersion(NOW)).returning('id').executeTakeFirstOrThrow()
    deps = {
      db,
      parse: async (raw) => ({ ok: true, mail: JSON.parse(Buffer.from(raw).toString()) }),
      signsOf: () => [],
      judge: async (mail, history, now, said) => judge(mail, rules, history, now, { corrections: [], ...said }),
      threads: rules.threads,
      kinds: rules.kinds,
      ruleVersionId: row.id,
      us: { addresses: new Set(['sales@us.example']), domains: new Set(['us.example']) },
      log: aLog(),
    }
  })

  let serial = 0
  const read = async () => {
    const corrections = await taught()
    const learned = { ...deps, judge: learnedBy(corrections) }
    while ((await readMails(learned, NOW)) > 0);
  }
  const learnedBy =
    (corrections: Awaited<ReturnType<typeof taught>>): ReadMailDeps['judge'] =>
    async (mail, history, now, said) =>
      judge(mail, rules, history, now, { corrections, ...said })
  const arrives = async (
    text: string,
    address = `stranger${(serial += 1)}@nowhere.example`,
    more: Partial<Mail> = {},
  ) => {
    const mail = aMail({ from: { name: null, address }, messageId: `<${(serial += 1)}@x>`, subject: '', text, ...more })
    const mailId = await anArrival(database.db, JSON.stringify(mail))
    await read()
    const row = database.db.selectFrom('inquiry').select('id').where('mail_id', '=', mailId)
    return (await row.executeTakeFirstOrThrow()).id
  }
  const mark = async (id: string, kind: Kind) => {
    expect(await markKind(database.db, id, kind, staff, NOW)).toEqual({ marked: true })
    await read()
  }
  const unmark = async (id: string) => {
    expect(await unmarkKind(database.db, id, staff, NOW)).toEqual({ unmarked: true })
    await read()
  }
  const stands = (id: string) =>
    database.db
      .selectFrom('inquiry')
      .leftJoin('draft', 'draft.inquiry_id', 'inquiry.id')
      .select(['inquiry.kind', 'inquiry.state', 'inquiry.unsure', 'inquiry.tier', 'draft.state as draft'])
      .where('inquiry.id', '=', id)
      .executeTakeFirstOrThrow()
  const triageOf = async (id: string) =>
    (await database.db.selectFrom('inquiry').select('triage').where('id', '=', id).executeTakeFirstOrThrow()).triage

  it('decides upon it as that kind at once, and says who said so', async () => {
    const id = await arrives('Please quote 300 bottles.')
    expect(await stands(id)).toMatchObject({ kind: 'inquiry', state: 'open', draft: 'waiting' })
    await mark(id, 'solicitation')
    expect(await stands(id)).toEqual({
      kind: 'solicitation',
      state: 'filed',
      unsure: false,
      tier: null,
      draft: 'discarded',
    })
    expect((await triageOf(id))?.reasons).toMatchObject([{ because: 'Li Wei marked it as solicitation.' }])
    expect(await correctionOf(database.db, id)).toEqual({
      by: 'Li Wei',
      at: NOW.toISOString(),
      from: 'inquiry',
      to: 'solicitation',
    })
    expect(await database.db.selectFrom('scored').selectAll().execute()).toEqual([])
  })

  it('brings a buyer who was put away into the queue with score, card and draft', async () => {
    const id = await arrives('We make cartons and would like to become your supplier.')
    expect(await stands(id)).toMatchObject({ kind: 'solicitation', state: 'filed', draft: null })
    await mark(id, 'inquiry')
    const after = await stands(id)
    expect(after).toMatchObject({ kind: 'inquiry', state: 'open', draft: 'waiting' })
    expect(after.tier).not.toBeNull()
    expect(await database.db.selectFrom('buyer').select('address').execute()).toHaveLength(1)
  })

  it('is taken back without a trace', async () => {
    const id = await arrives('Please quote 300 bottles.')
    const before = await stands(id)
    await mark(id, 'opt_out')
    expect(await database.db.selectFrom('suppression').select('reason').execute()).toEqual([{ reason: 'opt_out' }])
    await unmark(id)
    expect(await stands(id)).toEqual(before)
    expect(await database.db.selectFrom('suppression').selectAll().execute()).toEqual([])
    expect(await correctionOf(database.db, id)).toBeNull()
    expect(await unmarkKind(database.db, id, staff, NOW)).toEqual({ refused: 'not_marked' })
    const events = await database.db.selectFrom('event').select('what').where('staff_id', '=', staff).execute()
    expect(events.map(({ what }) => what)).toEqual(['kind_marked', 'kind_unmarked'])
  })

  it('leaves the other of two wishes to be left alone', async () => {
    const from = 'ann@harbour.example'
    const [first, second] = [
      await arrives('Please quote 300 bottles.', from),
      await arrives('Please quote lids.', from),
    ]
    await mark(first, 'opt_out')
    await mark(second, 'opt_out')
    await unmark(first)
    const left = await database.db.selectFrom('suppression').select(['address', 'reason']).execute()
    expect(left).toEqual([{ address: from, reason: 'opt_out' }])
  })

  it('keeps the words that a person wrote', async () => {
    const id = await arrives('Please quote 300 bottles.')
    const draft = await database.db.selectFrom('draft').select(['id', 'version']).executeTakeFirstOrThrow()
    const words = { subject: 'Re: Bottles', text: 'Dear Ann, my own words.' }
    await saveDraft(database.db, draft.id, draft.version, words, staff, NOW)
    await mark(id, 'other')
    await mark(id, 'inquiry')
    const now = await database.db.selectFrom('draft').select(['subject', 'text', 'state']).executeTakeFirstOrThrow()
    expect(now).toEqual({ ...words, state: 'waiting' })
  })

  it('lets the inquiries wait again of which it took the place', async () => {
    const from = 'ann@harbour.example'
    const first = await arrives('Please quote 300 bottles.', from, { subject: 'Bottles', messageId: '<b1@x>' })
    const second = await arrives('We need them in June.', from, { subject: 'Re: Bottles', inReplyTo: ['<b1@x>'] })
    expect([(await stands(first)).state, (await stands(second)).state]).toEqual(['superseded', 'open'])
    await mark(second, 'solicitation')
    expect(await stands(first)).toMatchObject({ state: 'open', draft: 'waiting' })
    await mark(second, 'inquiry')
    expect([(await stands(first)).state, (await stands(second)).state]).toEqual(['superseded', 'open'])
    expect((await triageOf(second))?.text).toContain('300 bottles')
    expect(await markKind(database.db, first, 'other', staff, NOW)).toEqual({ refused: 'kind_settled' })
  })

  /** Reads once what lies with the reader; something happens while it is being read. */
  const readWhile = (happens: () => Promise<unknown>) =>
    readMails({ ...deps, parse: (raw) => happens().then(() => deps.parse(raw)) }, NOW)

  it('is read anew when a person speaks again while it is being read', async () => {
    const id = await arrives('Please quote 300 bottles.')
    await markKind(database.db, id, 'other', staff, NOW)
    await readWhile(() => markKind(database.db, id, 'solicitation', staff, NOW))
    expect(await stands(id)).toMatchObject({ kind: 'inquiry', draft: 'waiting' })
    await read()
    expect(await stands(id)).toMatchObject({ kind: 'solicitation', draft: 'discarded' })
  })

  it('changes nothing of what is answered while it is being read', async () => {
    const id = await arrives('Please quote 300 bottles.')
    await markKind(database.db, id, 'other', staff, NOW)
    await readWhile(() => database.db.updateTable('inquiry').set({ state: 'answered' }).execute())
    expect(await stands(id)).toMatchObject({ kind: 'inquiry', state: 'answered', draft: 'waiting' })
    expect(await unreadMails(database.db, 10)).toEqual([])
  })

  it('teaches: a similar mail of another stranger is read alike, until it is taken back', async () => {
    const id = await arrives(STANDS)
    expect(await stands(id)).toMatchObject({ state: 'open', unsure: true })
    await mark(id, 'solicitation')
    expect(await stands(await arrives(LIKE_STANDS))).toMatchObject({ kind: 'solicitation' })
    await unmark(id)
    expect(await stands(id)).toMatchObject({ state: 'open', unsure: true })
    expect((await stands(await arrives(LIKE_STANDS))).kind).not.toBe('solicitation')
  })

  it('teaches nothing against somebody we wrote to', async () => {
    await anApprovedReply(database.db, { recipient: 'ann@known.example' })
    await database.db.updateTable('outbound').set({ state: 'accepted' }).execute()
    await mark(await arrives(STANDS), 'solicitation')
    expect((await stands(await arrives(LIKE_STANDS, 'ann@known.example'))).kind).not.toBe('solicitation')
  })

  it('gives the same list as long as nobody teaches', async () => {
    const list = await taught()
    expect(await taught()).toBe(list)
    await mark(await arrives(STANDS), 'solicitation')
    expect(await taught()).toMatchObject([{ kind: 'solicitation', language: 'en', text: STANDS }])
  })

  it('is refused for what was answered, what could not be read and what is not there', async () => {
    const id = await arrives('Please quote 300 bottles.')
    await database.db.updateTable('inquiry').set({ state: 'answered' }).where('id', '=', id).execute()
    expect(await markKind(database.db, id, 'other', staff, NOW)).toEqual({ refused: 'kind_settled' })
    await database.db.updateTable('inquiry').set({ state: 'open', kind: null }).where('id', '=', id).execute()
    expect(await markKind(database.db, id, 'other', staff, NOW)).toEqual({ refused: 'mail_unreadable' })
    expect(await markKind(database.db, '999', 'other', staff, NOW)).toEqual({ refused: 'not_found' })
  })

  it('leaves what was decided when the mail cannot be read any more', async () => {
    const id = await arrives('Please quote 300 bottles.')
    await markKind(database.db, id, 'other', staff, NOW)
    const broken: ReadMailDeps = { ...deps, parse: async () => ({ ok: false, problem: 'It took too long.' }) }
    while ((await readMails(broken, later(1))) > 0);
    expect(await stands(id)).toMatchObject({ kind: 'inquiry', state: 'open', draft: 'waiting' })
    expect(await database.db.selectFrom('mail').select('state').execute()).toEqual([{ state: 'read' }])
  })
})
