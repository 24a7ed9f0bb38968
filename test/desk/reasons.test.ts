import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { ruleChangeInWords } from '../../src/core/rule-changes.ts'
import { scoringRulesSchema } from '../../src/core/score/scoring-rules.ts'
import { settingsOf } from '../../src/core/score/settings.ts'
import words from '../../src/desk/locales/rules.zh-CN.json' with { type: 'json' }
import chinese from '../../src/desk/locales/zh-CN.json' with { type: 'json' }
import { booksFor, evidenceIn, reasonIn } from '../../src/desk/shell/reasons.ts'
import { shippedRules } from '../kit/rules.ts'
import { readSentences } from './read-sentences.ts'

const LONG = 'many words '.repeat(10)
const CORE = resolve(import.meta.dirname, '../../src/core')
const CHINESE = booksFor('zh-CN')
const rules = await shippedRules()
const desk = createInstance()
await desk.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: chinese } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})

/** Every sentence of the shipped rules that a person at the desk may read as a reason, by its rule. */
const { scoring, markets, kinds, stories, risk, tone, promiseTimes, promises, situations } = rules
const shipped: readonly (readonly [string, string])[] = [
  ...scoring.rules.map(({ rule, because }) => [`scoring ${rule}`, because] as const),
  ...scoring.guards.map(({ guard, because }) => [`scoring ${guard}`, because] as const),
  ['scoring deductions', scoring.deductions.because],
  ...markets.markets.map(({ market, because }) => [`markets ${market}`, because] as const),
  ['markets unknown', markets.unknown.because],
  ['markets guessed', markets.guessed.because],
  ...[...kinds.cues, ...stories.kinds, ...stories.risks, ...risk.signals, ...risk.wording, ...tone.checks].map(
    ({ id, because }) => [id, because] as const,
  ),
  ...promiseTimes.work.map(({ work, because }) => [`promised ${work}`, because] as const),
  ...[
    ...promiseTimes.load,
    promiseTimes.otherwise,
    promiseTimes.closed,
    promiseTimes.buyersDayOff,
    promiseTimes.late,
  ].map(({ because }) => ['promised', because] as const),
  ...Object.values(promises.because).map((because) => ['promised in words', because] as const),
  ...Object.entries(situations.managers).map(([letter, because]) => [`manager for ${letter}`, because] as const),
  ...tone.phrases.flatMap(({ id, because, instead }) => [
    [id, because] as const,
    [`${id} (instead)`, instead] as const,
  ]),
]

/** Sentences that the code itself says, with `{{}}` for what it fills in. */
const coded = globSync('{classify,extract,score}/**/*.ts', { cwd: CORE })
  .filter((file) => !file.endsWith('-rules.ts'))
  .flatMap((file) => readSentences(readFileSync(join(CORE, file), 'utf8'), file))

/** What a manager who turns numbers is told. */
const place = { file: '{{}}', path: '' }
const told: readonly string[] = [
  ...complaintsAbout({ tiers: { A: 30, B: 30 } }),
  ...complaintsAbout({ groups: scoring.groups.map((group) => ({ ...group, cap: 90 })) }),
  ...complaintsAbout({ groups: scoring.groups.map((group) => ({ ...group, cap: -1 })) }),
  ...complaintsAbout({ deductions: { ...scoring.deductions, most: 1 } }),
  ...complaintsAbout({ rules: scoring.rules.map((rule) => ({ ...rule, points: 5 })) }),
  ruleChangeInWords({ ...place, before: null, after: '{{}}' }),
  ruleChangeInWords({ ...place, before: null, after: LONG }),
  ruleChangeInWords({ ...place, before: '{{}}', after: null }),
  ruleChangeInWords({ ...place, before: LONG, after: null }),
  ruleChangeInWords({ ...place, before: LONG, after: LONG }),
]

const sentences = new Map([...Object.entries(words.sentences), ...Object.entries(words.evidence)])
const blank = (sentence: string): string => sentence.replaceAll(/\{\{\w*\}\}/g, '{{}}')

test('every reason of the shipped rules has Chinese', () => {
  expect(shipped.length).toBeGreaterThan(200)
  expect(shipped.filter(([, sentence]) => !sentences.has(sentence))).toEqual([])
})

test('every reason that the program itself gives has Chinese', () => {
  const known = new Set([...sentences.keys()].map(blank))
  expect(coded.length).toBeGreaterThan(15)
  expect(coded.filter((sentence) => !known.has(sentence))).toEqual([])
})

test('what a manager is told who turns numbers has Chinese', () => {
  expect(told.length).toBeGreaterThan(9)
  expect(told.filter((sentence) => reasonIn(CHINESE, sentence, desk.t) === sentence)).toEqual([])
})

test('every rule with a number to turn has a Chinese name', () => {
  const turned = settingsOf(rules).flatMap(({ path: [list, name = ''] }) =>
    list === 'rules' || list === 'markets' ? [name] : [],
  )
  expect([...new Set(turned)].filter((name) => !Object.keys(words.names).includes(name))).toEqual([])
})

test('no Chinese is left that nothing asks for', () => {
  const said = new Set([...shipped.map(([, sentence]) => sentence), ...coded, ...told].map(blank))
  const asked = (sentence: string): boolean =>
    said.has(blank(sentence)) || told.some((one) => isFilledIn(sentence, one))
  expect([...sentences.keys()].filter((sentence) => !asked(sentence))).toEqual([])
})

test('the Chinese says every value that the English says', () => {
  const values = (text: string): string => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted().join()
  expect([...sentences].filter(([english, said]) => values(english) !== values(said))).toEqual([])
})

test('the Chinese is Chinese', () => {
  const all = [...sentences, ...Object.entries(words.names)]
  expect(all.filter(([, said]) => !/\p{Script=Han}/u.test(said))).toEqual([])
})

test.each([
  ['one sentence', 'It asks something.', '信中有提问。'],
  ['a value', 'Its risk is 65 of 100.', '风险分为 65 分（满分 100 分）。'],
  ['a value that has a name', 'The group "market" counts from 0 to 20 points', '“市场”这一组只计 0 到 20 分'],
  ['nothing that only begins so', 'The group "market" counts', 'The group "market" counts'],
  ['nothing without its value', 'Its risk is  of 100.', 'Its risk is  of 100.'],
  ['what a person did', 'Li Wei marked it as inquiry.', `Li Wei 标记为“${chinese['kind.inquiry']}”。`],
  ['two sentences', 'It asks something. A machine answered.', '信中有提问。系统自动回复。'],
  ['a sentence of the manager', 'We like this buyer.', 'We like this buyer.'],
  ['a sentence he lengthened', 'It asks something. We like that.', 'It asks something. We like that.'],
])('%s is said in Chinese', (_, english, said) => {
  expect(reasonIn(CHINESE, english, desk.t)).toBe(said)
})

test.each([
  ['what was counted', '3 earlier orders', '此前 3 个订单'],
  ['the words of a mail', 'Our earlier orders', 'Our earlier orders'],
])('as evidence %s', (_, english, said) => {
  expect(evidenceIn(CHINESE, english, desk.t)).toBe(said)
})

function complaintsAbout(changed: object): string[] {
  const read = scoringRulesSchema.safeParse({ ...scoring, ...changed })
  return [...new Set(read.error?.issues.map(({ message }) => message))]
}

function isFilledIn(template: string, sentence: string): boolean {
  const [head = '', tail = ''] = template.split(/\{\{\w+\}\}/)
  return template !== head && sentence.startsWith(head) && sentence.endsWith(tail)
}
