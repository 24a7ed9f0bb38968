import { beforeEach, expect, it } from 'vitest'
import { NO_HISTORY } from '../../../src/core/history.ts'
import { basisOf } from '../../../src/core/score/basis.ts'
import { score } from '../../../src/core/score/score.ts'
import { backTestStored } from '../../../src/store/rules/back-test.ts'
import { addRuleVersion } from '../../../src/store/rules/rule-versions.ts'
import { anInquiry, NOW } from '../../kit/books.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { aMail } from '../../kit/mail.ts'
import { aReading, facts } from '../../kit/reading.ts'
import { shippedRules, withRule } from '../../kit/rules.ts'

const rules = await shippedRules()

describeOnEachEngine('a back-test over the books', (database) => {
  let ruleVersionId: string | null = null
  beforeEach(async () => {
    const by = { origin: 'folder', staffId: null, comment: '', changes: [] } as const
    const files = new Map<string, string>()
    ruleVersionId =
      (await addRuleVersion(database.db, { files, folder: {}, desk: [], rules, ...by }, 0, NOW))?.id ?? null
  })
  const past = (text: string) => {
    const basis = basisOf(aMail({ subject: '' }), aReading({ text }), facts({}), NO_HISTORY, NOW.toISOString())
    return anInquiry(database.db, { scored: score(basis, rules), ruleVersionId })
  }

  it('weighs what was found under both rule sets', async () => {
    await past('We run 14 shops.')
    await past('Hello.')
    const dearer = withRule(rules, 'business_described', { points: 20 })
    const { inquiries, risers } = await backTestStored(database.db, rules, dearer, null)
    expect(inquiries).toBe(2)
    expect(risers).toMatchObject([{ id: '1', reasons: [{ rule: 'business_described', before: 3, after: 20 }] }])
  })

  it('looks for changed words in what was kept, without the mail', async () => {
    await past('We run 14 shops.')
    await past('Greetings from the coast.')
    await database.db
      .updateTable('mail')
      .set({ raw: Buffer.from('gone') })
      .execute()
    const other = withRule(rules, 'business_described', { words: { en: ['coast'] } })
    const { risers, fallers } = await backTestStored(database.db, rules, other, null)
    expect([risers.map(({ id }) => id), fallers.map(({ id }) => id)]).toEqual([['2'], ['1']])
  })

  it('takes the newest, leaves out what a later mail replaced, and knows the outcomes', async () => {
    await past('One')
    const won = await past('Two')
    const replaced = await past('Three')
    await database.db.updateTable('inquiry').set({ state: 'superseded' }).where('id', '=', replaced.id).execute()
    const { id: staff_id } = await database.db
      .insertInto('staff')
      .values({ name: 'Lena', login: 'lena', role: 'staff', password_hash: '-', created_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow()
    const outcome = { outcome: 'won', amount: 900, currency: 'USD', reason: '', staff_id, recorded_at: NOW } as const
    await database.db
      .insertInto('outcome')
      .values({ inquiry_id: won.id, ...outcome })
      .execute()
    const report = await backTestStored(database.db, rules, rules, 1)
    expect(report).toMatchObject({ inquiries: 1, results: { known: 1, won: 1 } })
    expect((await backTestStored(database.db, rules, rules, null)).inquiries).toBe(2)
  })
})
