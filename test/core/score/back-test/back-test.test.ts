import { describe, expect, test } from 'vitest'
import { openBackTest, type PastInquiry } from '../../../../src/core/score/back-test/back-test.ts'
import type { Findings } from '../../../../src/core/score/findings.ts'
import type { Weights } from '../../../../src/core/score/weigh.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()

/** Found in a mail of an importer who asks well: A by the shipped rules. */
const STRONG = [
  'company_named',
  'own_domain',
  'trade_stated',
  'full_name',
  'phone',
  'in_our_range',
  'model_named',
].concat(['quantity', 'meets_moq', 'incoterm', 'port', 'several_questions'])
const MIDDLE = ['company_named', 'own_domain', 'trade_stated', 'full_name', 'in_our_range', 'several_questions']

describe('what a draft moves', () => {
  test('nothing when it is the same', () => {
    const { matrix, tau, risers, fallers } = run([past(STRONG), past(MIDDLE), past([])], rules)
    expect([matrix.A.A, matrix.B.B, matrix.C.C]).toEqual([1, 1, 1])
    expect({ tau, risers, fallers }).toEqual({ tau: 1, risers: [], fallers: [] })
  })

  test('a tier line moves those beside it', () => {
    const draft = strict(rules)
    expect(run([past(STRONG)], draft).matrix.A.B).toBe(1)
  })

  test('who rises and falls is named with the lines that changed', () => {
    const { risers, fallers } = run([past(MIDDLE), past([])], pointsOf({ company_named: 9, several_questions: 1 }))
    expect(fallers).toEqual([])
    expect(risers).toMatchObject([
      {
        id: '1',
        reasons: [
          { rule: 'company_named', before: 5, after: 9 },
          { rule: 'several_questions', after: 1 },
        ],
      },
    ])
    expect(risers[0]?.reasons[0]?.reason).toContain('can be looked up')
  })

  test('of many only the ten that move the most, the greatest first', () => {
    const some = (count: number) => past(['spec_figures'], { times: { spec_figures: count } })
    const draft = pointsOf({ spec_figures: 0 })
    const many = [...Array.from({ length: 14 }, () => some(1)), some(3), some(2)]
    const { fallers } = run(many, draft)
    expect(fallers.map(({ id }) => id)).toEqual(['15', '16', '1', '2', '3', '4', '5', '6', '7', '8'])
  })

  test('the work of tier A is counted by the days we work', () => {
    const friday = past(STRONG, { arrivedAt: '2026-11-20T02:00:00.000Z' })
    const tuesday = past(STRONG, { arrivedAt: '2026-11-24T02:00:00.000Z' })
    const days = ['Mon', 'Tue', 'Fri'] as const
    const company = { ...rules.company, officeHours: { ...rules.company.officeHours, days: [...days] } }
    expect(run([tuesday, friday, past([])], strict({ ...rules, company })).load).toEqual({
      workingDays: 3,
      before: 2 / 3,
      after: 0,
    })
  })

  test('no inquiries at all are no error', () => {
    expect(run([], rules)).toMatchObject({ inquiries: 0, tau: null, load: { workingDays: 0, before: 0, after: 0 } })
  })
})

describe('what became of those that were won', () => {
  test('recall in A and in A and B, and the part of the first ten that was won', () => {
    const won = [past(STRONG, { outcome: 'won' }), past(MIDDLE, { outcome: 'won' })]
    const others = Array.from({ length: 10 }, () => past([], { outcome: 'lost' }))
    const draft = strict(rules)
    expect(run([...others, ...won, past(STRONG)], draft).results).toEqual({
      known: 12,
      won: 2,
      tooFew: true,
      inA: { before: 0.5, after: 0 },
      inAOrB: { before: 1, after: 1 },
      precision: [{ k: 10, before: 0.2, after: 0.2 }],
    })
  })

  test.each([
    [29, true],
    [30, false],
  ])('%d wins: too few %s', (wins, tooFew) => {
    const won = Array.from({ length: wins }, () => past(STRONG, { outcome: 'won' }))
    expect(run(won, rules).results.tooFew).toBe(tooFew)
  })

  test('without a recorded outcome there is nothing to say', () => {
    const nothing = { before: null, after: null }
    const results = { known: 0, won: 0, tooFew: true, inA: nothing, inAOrB: nothing, precision: [] }
    expect(run([past(STRONG)], rules).results).toEqual(results)
  })
})

type Change = Partial<Pick<PastInquiry, 'outcome' | 'arrivedAt'>> & Partial<Findings>

function past(
  found: readonly string[],
  { outcome = null, arrivedAt, ...change }: Change = {},
): Omit<PastInquiry, 'id'> {
  const findings: Findings = {
    times: Object.fromEntries(found.map((rule) => [rule, 1])),
    isCountryGuessed: false,
    country: found.length > 0 ? 'DE' : null,
    isReply: false,
    namesCompany: found.includes('company_named'),
    orders: 0,
    shareOfMoq: found.includes('meets_moq') ? 2 : null,
    ...change,
  }
  return { arrivedAt: arrivedAt ?? '2026-11-20T02:00:00.000Z', before: findings, after: findings, outcome }
}

function run(all: readonly Omit<PastInquiry, 'id'>[], draft: Weights) {
  const test = openBackTest(rules, draft)
  for (const [index, one] of all.entries()) test.add({ id: String(index + 1), ...one })
  return test.report()
}

/** Nearly nothing is A, and no guard says otherwise. */
function strict(of: Weights): Weights {
  return { ...of, scoring: { ...of.scoring, tiers: { A: 95, B: 30 }, guards: [] } }
}

function pointsOf(points: Readonly<Record<string, number>>): Weights {
  const changed = rules.scoring.rules.map((rule) => ({ ...rule, points: points[rule.rule] ?? rule.points }))
  return { ...rules, scoring: { ...rules.scoring, rules: changed } }
}
