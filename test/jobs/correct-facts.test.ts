import { beforeEach, expect, it } from 'vitest'
import { judge } from '../../src/core/triage.ts'
import { type ReadMailDeps, readMails } from '../../src/jobs/read-mail.ts'
import { saveDraft } from '../../src/store/draft/drafts.ts'
import { correctFact, dropCorrection, factCorrectionsOf } from '../../src/store/inquiry/fact-corrections.ts'
import { setTier } from '../../src/store/inquiry/tier-overrides.ts'
import { anApprovedReply, anArrival, aStaffMember, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { aMail } from '../kit/mail.ts'
import { aRuleVersion, shippedRules } from '../kit/rules.ts'

const rules = await shippedRules()

describeOnEachEngine('correcting a fact', (database) => {
  let deps: ReadMailDeps
  let staff: string
  beforeEach(async () => {
    const { db } = database
    staff = await aStaffMember(db, 'Li Wei')
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
  const arrives = async (text: string, address = 'ann@harbour-tools.example') => {
    const mail = aMail({ from: { name: null, address }, messageId: `<${(serial += 1)}@x>`, subject: '', text })
    const mailId = await anArrival(database.db, JSON.stringify(mail))
    while ((await readMails(deps, NOW)) > 0);
    const row = database.db.selectFrom('inquiry').select('id').where('mail_id', '=', mailId)
    return (await row.executeTakeFirstOrThrow()).id
  }
  const correct = async (
    id: string,
    field: Parameters<typeof correctFact>[2]['field'],
    values: string[],
    now = NOW,
  ) => {
    expect(await correctFact(database.db, id, { field, values }, staff, now)).toEqual({ corrected: true })
    while ((await readMails(deps, now)) > 0);
  }
  const stands = async (id: string) => {
    const row = await database.db
      .selectFrom('inquiry')
      .leftJoin('draft', 'draft.inquiry_id', 'inquiry.id')
      .select([
        'inquiry.triage',
        'inquiry.reply_by',
        'inquiry.state',
        'draft.text',
        'draft.id as draftId',
        'draft.version',
      ])
      .where('inquiry.id', '=', id)
      .executeTakeFirstOrThrow()
    return { ...row, request: row.triage?.request, buyer: row.triage?.buyer, missing: row.triage?.missing ?? [] }
  }

  it('reads, scores and drafts anew with it, and all is as before when it is taken back', async () => {
    const id = await arrives('Please quote 300 steel bottles FOB Ningbo.')
    const before = await stands(id)
    await correct(id, 'request.quantities', ['30000 pc'])
    const after = await stands(id)
    expect(after.request?.quantities).toEqual([{ value: 30_000, unit: 'pc' }])
    expect(after.text).not.toBe(before.text)
    expect(await factCorrectionsOf(database.db, id)).toMatchObject([
      { field: 'request.quantities', values: ['30000 pc'], was: ['300 pc'], by: 'Li Wei' },
    ])
    expect(await dropCorrection(database.db, id, 'request.quantities', staff, NOW)).toEqual({ dropped: true })
    while ((await readMails(deps, NOW)) > 0);
    expect(await stands(id)).toMatchObject({ triage: before.triage, text: before.text })
    expect(await factCorrectionsOf(database.db, id)).toEqual([])
    expect(await dropCorrection(database.db, id, 'request.quantities', staff, NOW)).toEqual({
      refused: 'not_corrected',
    })
  })

  it('keeps what had been read through a second correction, and says each in the history', async () => {
    const id = await arrives('Please quote 300 steel bottles FOB Ningbo.')
    await correct(id, 'request.incoterm', ['CIF'])
    await correct(id, 'request.incoterm', [])
    expect((await stands(id)).missing).toContain('incoterm')
    expect(await factCorrectionsOf(database.db, id)).toMatchObject([{ values: [], was: ['FOB'] }])
    const events = database.db.selectFrom('event').select(['detail', 'staff_id']).where('what', '=', 'fact_corrected')
    expect(await events.orderBy('id').execute()).toEqual([
      { staff_id: staff, detail: { field: 'request.incoterm', from: ['FOB'], to: ['CIF'] } },
      { staff_id: staff, detail: { field: 'request.incoterm', from: ['FOB'], to: [] } },
    ])
  })

  it('gives no more time to answer, and leaves the tier and the words of a person', async () => {
    const id = await arrives('Please quote 300 steel bottles FOB Ningbo.')
    const { draftId, reply_by } = await stands(id)
    await setTier(database.db, id, { tier: 'A', reason: 'I know her' }, rules, staff, NOW)
    await saveDraft(database.db, draftId ?? '', 1, { subject: 'Mine', text: 'My own words.' }, staff, NOW)
    await correct(id, 'buyer.name', ['Ann'], later(3 * 86_400))
    expect((await stands(id)).text).toBe('My own words.')
    expect(await database.db.selectFrom('tier_override').select('tier').execute()).toEqual([{ tier: 'A' }])
    expect((await stands(id)).reply_by?.getTime()).toBeLessThanOrEqual(reply_by?.getTime() ?? 0)
  })

  it('of the buyer holds for his next mail, and for nobody else', async () => {
    const id = await arrives('Please quote 300 steel bottles.\n\nAnn Visser\nHarbour Tools BV\nGermany')
    await correct(id, 'buyer.country', ['AT'])
    await correct(id, 'request.incoterm', ['CIF'])
    const next = await stands(
      await arrives('Another thing: please quote 90 lamps.\n\nAnn Visser\nHarbour Tools BV\nGermany'),
    )
    expect(next.buyer).toMatchObject({ country: 'AT' })
    expect(next.request).toMatchObject({ incoterm: null })
    const other = await stands(await arrives('Please quote 90 lamps.\n\nBo\nGermany', 'bo@else.example'))
    expect(other.buyer).toMatchObject({ country: 'DE' })
  })

  it('is refused once the reply is on its way', async () => {
    const { inquiryId } = await anApprovedReply(database.db)
    const given = { field: 'buyer.name', values: ['Ann'] } as const
    expect(await correctFact(database.db, inquiryId, given, staff, NOW)).toEqual({ refused: 'facts_settled' })
    expect(await correctFact(database.db, '999', given, staff, NOW)).toEqual({ refused: 'not_found' })
  })
})
