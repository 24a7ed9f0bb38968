import { expect, test } from 'vitest'
import { checkDraft } from '../../../../src/core/draft/check/check.ts'
import type { Point, Triage } from '../../../../src/core/inquiry.ts'
import { THURSDAY } from '../../../kit/reply.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { aTriage } from '../../../kit/triage.ts'

const rules = await shippedRules()
const GOOD = `Dear Ann Visser,

Thank you for your inquiry about 5,000 flasks.

- Price: USD 3 to 4 per piece, FOB Ningbo, valid until 25 November 2026, depending on the model.

Which port shall I use for the freight?

I will send you the quotation by Friday, 6 November 2026, 16:00 our time (09:00 your time).

Best regards,

Grace Lou`

const reply = (text: string, language = 'en') => ({ subject: 'Re: flasks', text, language, lines: [] })
const asking = (point: Point): Partial<Triage> => ({ points: [point] })

function idsOn(text: string, change: Partial<Triage> = {}): string[] {
  const { draft: _, ...triage } = aTriage({ ...asking({ type: 'price', text: 'price?' }), ...change })
  const tone = checkDraft(reply(text), { ...triage, text: 'Please quote 5,000 pcs at 3 or 4.' }, rules, THURSDAY)
  return tone.findings.map(({ id }) => id)
}

test('a good letter has no findings and full marks', () => {
  const { draft: _, ...triage } = aTriage()
  const tone = checkDraft(reply(GOOD), { ...triage, text: '3 4' }, rules, THURSDAY)
  expect(tone).toEqual({ care: 100, professional: 100, reliable: 100, findings: [] })
})

test('each of two phrases on which one rule fires is named, so that one let stand hides no other', () => {
  const { draft: _, ...triage } = aTriage()
  const bold = GOOD.replace('Which port', 'We guarantee it. It is guaranteed. Which port')
  const { findings } = checkDraft(reply(bold), { ...triage, text: '3 4' }, rules, THURSDAY)
  expect(findings.map(({ id, evidence }) => [id, evidence])).toEqual([
    ['guarantee', 'guarantee'],
    ['guarantee', 'guaranteed'],
  ])
})

test('a name that is also a mark of conformity claims none', () => {
  const { draft: _, ...triage } = aTriage({ buyer: { ...aTriage().buyer, name: 'CE Lim' } })
  const findings = checkDraft(reply(GOOD.replace('Ann Visser', 'CE Lim')), { ...triage, text: '3 4' }, rules, THURSDAY)
  expect(findings.findings).toEqual([])
})

test('questions of the buyer that the letter repeats are not counted as ours', () => {
  const { draft: _, ...triage } = aTriage()
  const repeated = GOOD.replace('Which port', '“Which colours?” “Which lids?” “Which logos?”: I am asking.\nWhich port')
  expect(checkDraft(reply(repeated), { ...triage, text: '3 4' }, rules, THURSDAY).findings).toEqual([])
})

test.each<[string, string, string, Partial<Triage>?]>([
  ['nothing-asked', 'Which port shall I use for the freight?', 'I know your port.'],
  ['too-many-questions', 'Which port shall I use', 'Which colour?\nWhich lid?\nWhich logo?\nWhich port shall I use'],
  ['asked-again', 'Which port', 'How many pieces do you need? Which port'],
  ['name-missing', 'Dear Ann Visser', 'Hello'],
  ['name-wrong', 'Dear Ann Visser', 'Dear Peter Miller'],
  ['no-thanks', 'Thank you for your inquiry about', 'You asked for'],
  ['no-next-step', 'by Friday, 6 November 2026, 16:00 our time (09:00 your time)', 'next'],
  ['no-regret', '', '', { kind: 'complaint' }],
  ['language-unexplained', '', '', { language: 'es' }],
  ['point-unanswered', '', '', asking({ type: 'warranty', text: 'warranty?' })],
  ['number-without-source', '5,000 flasks', '5,000 flasks that keep warm for 977 minutes'],
  ['certificate-not-on-file', 'flasks.', 'flasks. They have UL.'],
  ['price-incomplete', 'FOB Ningbo, valid until 25 November 2026, ', ''],
  ['price-incomplete', 'USD 3 to 4 per piece, FOB', 'The price is 3, FOB'],
  ['date-past', 'Friday, 6 November 2026', 'Tuesday, 3 November 2026'],
  ['date-closed', 'Friday, 6 November 2026', 'Sunday, 8 November 2026'],
  ['date-closed', 'Friday, 6 November 2026', 'Wednesday, 3 February 2027'],
  ['weekday-wrong', 'Friday, 6 November', 'Monday, 6 November'],
  ['long-sentence', 'about 5,000 flasks.', `about ${'very '.repeat(30)}good flasks.`],
  ['too-long', 'about 5,000 flasks.', 'about 5,000 flasks. They are good. '.repeat(60)],
  ['title-guessed', 'Dear Ann', 'Dear Mrs Ann'],
  ['wrong-feast', 'Best regards', 'Merry Christmas to your team.\n\nBest regards'],
  ['buyers-clock-missing', ' (09:00 your time)', ''],
  [
    'two-numbers',
    'Which port',
    '- Lead time: 35 days from deposit.\n- The production time is 7 days from deposit.\n\nWhich port',
  ],
  [
    'long-paragraph',
    'about 5,000 flasks.',
    `about 5,000 flasks. ${'They keep drinks warm and are light to carry. '.repeat(8)}`,
  ],
  ['complaint-empty', GOOD.slice(18, GOOD.indexOf('Best')), 'We are sorry. How are they?\n\n', { kind: 'complaint' }],
  [
    'us-before-you',
    'Thank you for your inquiry about',
    'Thanks. We, our staff, our boss and us, we and our agent note',
  ],
  ['placeholder', 'Ann Visser', '{{ name }}'],
  ['bank-data', 'flasks.', 'flasks. Our new bank account is below.'],
])('%s', (id, from, to, change) => {
  expect(idsOn(GOOD)).not.toContain(id)
  expect(idsOn(GOOD.replace(from, to), change)).toContain(id)
})

test.each<[string, boolean, string]>([
  ['another buyer of ours', true, 'Northsea Trading pays the same.'],
  ['a word that only begins so', false, 'Northsea Tradings pay the same.'],
  ['an address of another buyer', true, 'Write to jan@northsea.example.'],
])('%s', (_, named, words) => {
  const { draft: _draft, ...triage } = aTriage()
  const books = { others: ['Northsea Trading', 'jan@northsea.example', 'Li'], unansweredSince: null }
  const { findings } = checkDraft(reply(GOOD.replace('flasks.', `flasks. ${words}`)), triage, rules, THURSDAY, books)
  expect(findings.some(({ id }) => id === 'other-buyer-named')).toBe(named)
})

test.each([
  ['2026-11-04T03:00:00Z', true],
  ['2026-10-31T03:00:00Z', false],
  [null, false],
])('a mail of ours unanswered since %s', (unansweredSince, tooSoon) => {
  const { draft: _, ...triage } = aTriage()
  const { findings } = checkDraft(reply(GOOD), triage, rules, THURSDAY, { others: [], unansweredSince })
  expect(findings.some(({ id }) => id === 'second-follow-up')).toBe(tooSoon)
})

test.each<[string, string, Partial<Triage>]>([
  ['title-guessed', 'Dear Mrs Ann', { text: 'Regards, Mrs Ann Visser. 3 4' }],
  ['buyers-clock-missing', 'Dear Ann', { buyer: { ...aTriage().buyer, timeZone: null } }],
])('no %s where the buyer gives no reason', (id, start, change) => {
  const { draft: _, ...triage } = aTriage(change)
  const text = GOOD.replace('Dear Ann', start).replace(
    ' (09:00 your time)',
    id === 'buyers-clock-missing' ? '' : ' (09:00 your time)',
  )
  expect(checkDraft(reply(text), triage, rules, THURSDAY).findings.map((one) => one.id)).not.toContain(id)
})

test('words typed below the signature are read too', () => {
  const text = `${GOOD}\nExport Sales, Yongkang Hearthside Drinkware Co., Ltd.\n\nNo problem, as soon as possible, 100% guaranteed.`
  expect(idsOn(text)).toEqual(expect.arrayContaining(['no-problem', 'soon', 'guarantee']))
})

test.each(['FDA', 'LFGB', 'EU 10/2011', '10/2011/EU'])('%s is on file, perhaps under a longer name', (name) => {
  expect(idsOn(GOOD.replace('flasks.', `flasks. They have ${name}.`))).not.toContain('certificate-not-on-file')
})

test('a certificate that we say we lack is no claim', () => {
  expect(idsOn(GOOD.replace('flasks.', 'flasks. UL is not on file.'))).not.toContain('certificate-not-on-file')
})

test('what the buyer wrote is not held against us', () => {
  expect(idsOn(GOOD.replace('flasks.', 'flasks and “asap, no problem 😊 {{x}}”.'))).toEqual([])
})

test('a date without a year is the next one to come', () => {
  const december = '2026-12-29T03:00:00Z'
  const { draft: _, ...triage } = aTriage()
  const text = GOOD.replace('Friday, 6 November 2026', '4 January').replace('November 2026', 'January 2027')
  const found = checkDraft(reply(text), triage, rules, december).findings.map(({ id }) => id)
  expect(found).not.toContain('date-past')
})

test('a rule that the company switched off stays silent', () => {
  const quiet = {
    ...rules,
    tone: { ...rules.tone, checks: rules.tone.checks.map((one) => ({ ...one, severity: 'off' as const })) },
  }
  const { draft: _, ...triage } = aTriage()
  expect(checkDraft(reply('Hello'), triage, quiet, THURSDAY).findings).toEqual([])
})

test('marks fall by the weight of the findings', () => {
  const { draft: _, ...triage } = aTriage()
  const text = GOOD.replace('Ann Visser', 'Peter Miller')
  expect(checkDraft(reply(text), { ...triage, text: '3 4' }, rules, THURSDAY)).toMatchObject({
    care: 60,
    professional: 100,
  })
})
