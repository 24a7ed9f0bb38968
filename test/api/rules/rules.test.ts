import { resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { NO_HISTORY } from '../../../src/core/history.ts'
import { basisOf } from '../../../src/core/score/basis.ts'
import { score } from '../../../src/core/score/score.ts'
import { addRuleVersion, newestRuleVersion } from '../../../src/store/rules/rule-versions.ts'
import { readRulesFolder } from '../../../src/store/rules/rules-folder.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { aMail } from '../../kit/mail.ts'
import { anInquiry, NOW } from '../../kit/queue.ts'
import { aReading, facts } from '../../kit/reading.ts'
import { shippedRules } from '../../kit/rules.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const rules = await shippedRules()
const files = await readRulesFolder(resolve(ROOT, 'rules'), ROOT)
const tierA = (value: number) => ({ file: 'scoring', path: ['tiers', 'A'], value })

describeOnEachEngine('tuning the rules', (database) => {
  let server: TestServer
  beforeEach(async () => {
    server = await deskServer(database.db, rules)
    const by = { origin: 'folder', staffId: null, comment: '', changes: [] } as const
    await addRuleVersion(database.db, { files, folder: {}, desk: [], rules, ...by }, 0, NOW)
  })
  const ask = (method: 'GET' | 'POST', path: string, body?: object) => server.ask('manager', method, path, body)
  const publish = (value: number, base = 1) =>
    ask('POST', '/api/rules/versions', { base, wishes: [tierA(value)], comment: 'Too much in A' })
  const newest = () => newestRuleVersion(database.db)

  it('shows every number with its reason', async () => {
    const { number, settings } = (await ask('GET', '/api/rules/settings')).json()
    expect(number).toBe(1)
    expect(settings).toContainEqual({ ...tierA(60), group: 'tiers', because: '' })
    expect(settings).toContainEqual({
      file: 'markets',
      path: ['markets', 'M1', 'points'],
      value: 20,
      group: 'market',
      because: expect.any(String),
    })
  })

  it('checks a draft and names file, line and column', async () => {
    const answer = await ask('POST', '/api/rules/check', { base: 1, wishes: [tierA(20)] })
    expect(answer.json()).toEqual({
      complaints: [
        { file: 'scoring.yaml', line: 7, column: 20, field: 'tiers.B', expected: 'expected less than tier A' },
      ],
    })
    expect((await ask('POST', '/api/rules/check', { base: 1, wishes: [tierA(65)] })).json()).toEqual({ complaints: [] })
  })

  it('publishes a draft with its reason as the next version, and rings the worker', async () => {
    expect((await publish(66)).json()).toEqual({ number: 2 })
    expect(server.rings).toBe(1)
    expect((await newest())?.files.get('scoring.yaml')).toContain('tiers: { A: 66, B: 30 }')
    const { lines } = (await ask('GET', '/api/rules/versions')).json()
    expect(lines).toMatchObject([
      { number: 2, origin: 'desk', by: 'The manager', comment: 'Too much in A', differs: false },
      { number: 1, origin: 'folder', by: null, differs: true },
    ])
    expect(lines[0].changes).toEqual(['scoring.yaml: tiers.A: 60 → 66'])
  })

  it('goes back by a version that equals the earlier one', async () => {
    await publish(66)
    const answer = await ask('POST', '/api/rules/versions/1/back', { base: 2, comment: 'Too little in A' })
    expect(answer.json()).toEqual({ number: 3 })
    expect(await newest()).toMatchObject({ number: 3, files, desk: [] })
  })

  describe('refuses', () => {
    it.each([
      ['a draft of rules that changed since', 409, 'rules_changed', { base: 1, wishes: [tierA(70)] }],
      ['a draft that changes nothing', 409, 'rules_alike', { base: 2, wishes: [tierA(66)] }],
      ['rules that are wrong', 422, 'rules_wrong', { base: 2, wishes: [tierA(20)] }],
      ['no comment', 400, 'bad_fields', { base: 2, wishes: [tierA(70)], comment: ' ' }],
    ])('%s', async (_, status, code, body) => {
      await publish(66)
      const answer = await ask('POST', '/api/rules/versions', { comment: 'Why not', ...body })
      expect([answer.statusCode, answer.json().code]).toEqual([status, code])
      expect((await newest())?.number).toBe(2)
    })

    it('staff', async () => {
      expect((await server.ask('staff', 'GET', '/api/rules/settings')).statusCode).toBe(403)
    })
  })

  it('shows what a draft would have moved, with names', async () => {
    const basis = basisOf(
      aMail({ subject: '' }),
      aReading({ text: 'We run 14 shops.' }),
      facts({}),
      NO_HISTORY,
      NOW.toISOString(),
    )
    const { id } = await anInquiry(database.db, { mail: { subject: 'Bolts' }, scored: score(basis, rules) })
    const wishes = [{ file: 'scoring', path: ['rules', 'business_described', 'points'], value: 9 }]
    const { report, labels } = (await ask('POST', '/api/rules/back-test', { base: 1, wishes })).json()
    expect(report).toMatchObject({ inquiries: 1, risers: [{ id, reasons: [{ before: 3, after: 9 }] }] })
    expect(labels).toEqual({ [id]: { subject: 'Bolts', company: 'Harbour Tools BV' } })
  })

  it('a person sets another tier and says why; the inquiry shows both, and how it ended', async () => {
    const { id } = await anInquiry(database.db)
    const page = async () => (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json()
    expect((await page()).judgement).toEqual({ ruleNumber: null, override: null, outcome: null })
    await server.ask('staff', 'PUT', `/api/inquiries/${id}/tier`, { tier: 'C', reason: 'A student' })
    const value = { amount: 12000.5, currency: 'USD' }
    await server.ask('staff', 'PUT', `/api/inquiries/${id}/outcome`, { outcome: 'won', value })
    const by = { by: 'The staff', at: NOW.toISOString() }
    expect(await page()).toMatchObject({
      line: { tier: 'C' },
      triage: { score: { tier: 'A' } },
      judgement: {
        override: { tier: 'C', reason: 'A student', ...by },
        outcome: { outcome: 'won', value, reason: '', ...by },
      },
    })
    await server.ask('staff', 'DELETE', `/api/inquiries/${id}/tier`)
    expect(await page()).toMatchObject({ line: { tier: 'A' }, judgement: { override: null } })
    const refused = await server.ask('staff', 'PUT', `/api/inquiries/${id}/tier`, { tier: 'B', reason: '' })
    expect(refused.statusCode).toBe(400)
  })
})
