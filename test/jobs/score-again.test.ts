import { beforeEach, expect, it } from 'vitest'
import { NO_HISTORY } from '../../src/core/history.ts'
import type { Rules, RulesInForce } from '../../src/core/rules.ts'
import { basisOf } from '../../src/core/score/basis.ts'
import { score } from '../../src/core/score/score.ts'
import { scoreAgain } from '../../src/jobs/score-again.ts'
import { judgementOf } from '../../src/store/inquiry/judgements.ts'
import { dropTier, setTier } from '../../src/store/inquiry/tier-overrides.ts'
import { addRuleVersion } from '../../src/store/rules/rule-versions.ts'
import { oldScores, replaceScore } from '../../src/store/rules/scores.ts'
import { anInquiry, aStaffMember, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aMail } from '../kit/mail.ts'
import { aReading, facts } from '../kit/reading.ts'
import { shippedRules, withRule } from '../kit/rules.ts'
import { aTriage } from '../kit/triage.ts'

const rules = await shippedRules()
const dearer = withRule(rules, 'business_described', { points: 40 })

describeOnEachEngine('scoring open inquiries again', (database) => {
  let first: RulesInForce
  beforeEach(async () => {
    first = await version(rules, 0)
  })

  const version = async (rules: Rules, after: number): Promise<RulesInForce> => {
    const by = { origin: 'desk', staffId: null, comment: '', changes: [], folder: {}, desk: [] } as const
    const added = await addRuleVersion(database.db, { files: new Map(), rules, ...by }, after, NOW)
    const { id = '', number = 0 } = added ?? {}
    return { rules, version: id, number, loadedAt: '', folder: '', complaints: [] }
  }
  const arrive = (text = 'We run 14 shops.') => {
    const basis = basisOf(aMail({ subject: '' }), aReading({ text }), facts({}), NO_HISTORY, NOW.toISOString())
    const scored = score(basis, first.rules)
    return anInquiry(database.db, { scored, triage: aTriage({ score: scored.score }), ruleVersionId: first.version })
  }
  const row = (id: string) =>
    database.db.selectFrom('inquiry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  it('gives each open inquiry the score of the rules in force, and keeps the earlier one with its version', async () => {
    const { id } = await arrive()
    const before = await row(id)
    const second = await version(dearer, 1)
    expect(await scoreAgain(database.db, second, later(1))).toBe(1)
    const after = await row(id)
    expect(after.total).toBe((before.total ?? 0) + 17)
    expect(after.triage?.score?.contributions).toContainEqual(
      expect.objectContaining({ rule: 'business_described', points: 40, evidence: 'We run 14 shops.' }),
    )
    expect(await judgementOf(database.db, id)).toMatchObject({ ruleNumber: 2 })
    const earlier = await database.db.selectFrom('earlier_score').selectAll().execute()
    expect(earlier).toMatchObject([{ inquiry_id: id, rule_version_id: first.version, score: before.triage?.score }])
    expect(await scoreAgain(database.db, second, later(2))).toBe(0)
  })

  it('leaves closed inquiries as they were', async () => {
    const { id } = await arrive()
    await database.db.updateTable('inquiry').set({ state: 'answered' }).execute()
    const before = await row(id)
    expect(await scoreAgain(database.db, await version(dearer, 1), later(1))).toBe(0)
    expect(await row(id)).toEqual(before)
  })

  it('notes nothing when the score stays', async () => {
    const { id } = await arrive('Hello.')
    await scoreAgain(database.db, await version(dearer, 1), later(1))
    expect(await judgementOf(database.db, id)).toMatchObject({ ruleNumber: 2 })
    expect(await database.db.selectFrom('earlier_score').selectAll().execute()).toEqual([])
    expect(await database.db.selectFrom('event').where('what', '=', 'scored_again').selectAll().execute()).toEqual([])
  })

  it('a tier that a person set stays, with who and why, until it is dropped', async () => {
    const { id } = await arrive()
    const by = await aStaffMember(database.db)
    const scored = await row(id)
    expect(await setTier(database.db, id, { tier: 'A', reason: 'An old friend' }, rules, by, later(1))).toEqual({
      set: true,
    })
    expect((await row(id)).reply_by?.getTime()).toBeLessThan(scored.reply_by?.getTime() ?? 0)
    await scoreAgain(database.db, await version(dearer, 1), later(2))
    expect(await row(id)).toMatchObject({ tier: 'A', total: (scored.total ?? 0) + 17 })
    const override = { tier: 'A', reason: 'An old friend', by: 'Lena', at: later(1).toISOString() }
    expect(await judgementOf(database.db, id)).toMatchObject({ override })
    await dropTier(database.db, id, by, later(3))
    const dropped = await row(id)
    expect([dropped.tier, dropped.reply_by?.toISOString()]).toEqual([
      dropped.triage?.score?.tier,
      dropped.triage?.score?.replyBy.replace('Z', '.000Z'),
    ])
  })

  it('a tier that is set while the score is being made stays', async () => {
    const { id } = await arrive()
    const by = await aStaffMember(database.db)
    const second = await version(dearer, 1)
    const [old] = await oldScores(database.db, second.version, 1)
    await setTier(database.db, id, { tier: 'A', reason: 'An old friend' }, rules, by, later(1))
    const set = await row(id)
    await replaceScore(database.db, old!, score(old!.basis, dearer), second, later(2))
    expect(await row(id)).toMatchObject({ tier: 'A', reply_by: set.reply_by, rule_version_id: second.version })
  })

  it.each([
    ['inquiry_closed', { state: 'answered' }],
    ['not_scored', { triage: JSON.stringify(aTriage({ score: null })) }],
  ] as const)('a tier cannot be set: %s', async (refused, change) => {
    const { id } = await arrive()
    await database.db.updateTable('inquiry').set(change).execute()
    const by = await aStaffMember(database.db)
    expect(await setTier(database.db, id, { tier: 'A', reason: '' }, rules, by, NOW)).toEqual({ refused })
  })
})
