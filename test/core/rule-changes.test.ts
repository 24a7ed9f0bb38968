import { expect, test } from 'vitest'
import { ruleChangeInWords, ruleChanges } from '../../src/core/rule-changes.ts'
import type { Rules } from '../../src/core/rules.ts'
import { shippedRules } from '../kit/rules.ts'

const rules = await shippedRules()
const { scoring, markets } = rules
const withScoring = (change: Partial<Rules['scoring']>): Rules => ({ ...rules, scoring: { ...scoring, ...change } })
const [rule, ...others] = scoring.rules
const [guard, second, ...guards] = scoring.guards

test.each<[string, Rules, readonly string[]]>([
  ['nothing', rules, []],
  [
    'points of a rule',
    withScoring({ rules: [{ ...rule!, points: 7 }, ...others] }),
    ['scoring.yaml: rules.company_named.points: 5 → 7'],
  ],
  ['a rule that is gone', withScoring({ rules: others }), ['scoring.yaml: rules.company_named: removed']],
  [
    'a rule that is new',
    withScoring({ rules: [...scoring.rules, { ...rule!, rule: 'from_home' }] }),
    ['scoring.yaml: rules.from_home: added'],
  ],
  ['a tier line', withScoring({ tiers: { A: 62, B: 30 } }), ['scoring.yaml: tiers.A: 60 → 62']],
  [
    'a word',
    withScoring({ rules: [{ ...rule!, words: { en: ['limited'] } }, ...others] }),
    ['scoring.yaml: rules.company_named.words: added ({"en":["limited"]})'],
  ],
  [
    'the order of guards, of which the later has the last word',
    withScoring({ guards: [second!, guard!, ...guards] }),
    ['scoring.yaml: guards.order: changed'],
  ],
  [
    'the country of a market',
    {
      ...rules,
      markets: {
        ...markets,
        markets: markets.markets.map((one) =>
          one.market === 'M1' ? { ...one, countries: one.countries.filter((code) => code !== 'DE') } : one,
        ),
      },
    },
    ['markets.yaml: markets.M1.countries.DE: removed (DE)'],
  ],
  [
    'a template',
    { ...rules, templates: new Map([...rules.templates, ['parts/new.en.liquid', 'Hello']]) },
    ['templates/parts/new.en.liquid: added (Hello)'],
  ],
])('%s', (_, after, expected) => {
  expect(ruleChanges(rules, after).map(ruleChangeInWords)).toEqual(expected)
})
