import { expect, test } from 'vitest'
import { checkDraft } from '../../../src/core/draft/check.ts'
import type { Point, Triage } from '../../../src/core/inquiry.ts'
import { THURSDAY } from '../../kit/reply.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const rules = await shippedRules()
const GOOD = `Dear Ann Visser,

Thank you for your inquiry about 5,000 flasks.

- Price: USD 3 to 4 per piece, FOB Ningbo, valid until 25 November 2026, depending on the model.

Which port shall I use for the freight?

I will send you the quotation by Friday, 6 November 2026, 16:00 our time.

Best regards,

Grace Lou`

const asking = (point: Point): Partial<Triage> => ({ points: [point] })

function idsOn(text: string, change: Partial<Triage> = {}): string[] {
  const { draft: _, ...triage } = aTriage({ ...asking({ type: 'price', text: 'price?' }), ...change })
  const tone = checkDraft(
    { subject: 'Re: flasks', text },
    { ...triage, text: 'Please quote 5,000 pcs at 3 or 4.' },
    rules,
    THURSDAY,
  )
  return tone.findings.map(({ id }) => id)
}

test('a good letter has no findings and full marks', () => {
  const { draft: _, ...triage } = aTriage()
  const tone = checkDraft({ subject: 'Re: flasks', text: GOOD }, { ...triage, text: '3 4' }, rules, THURSDAY)
  expect(tone).toEqual({ care: 100, professional: 100, reliable: 100, findings: [] })
})

test.each<[string, string, string, Partial<Triage>?]>([
  ['nothing-asked', 'Which port shall I use for the freight?', 'I know your port.'],
  ['too-many-questions', 'Which port shall I use', 'Which colour?\nWhich lid?\nWhich logo?\nWhich port shall I use'],
  ['asked-again', 'Which port', 'How many pieces do you need? Which port'],
  ['name-missing', 'Dear Ann Visser', 'Hello'],
  ['name-wrong', 'Dear Ann Visser', 'Dear Peter Miller'],
  ['no-thanks', 'Thank you for your inquiry about', 'You asked for'],
  ['no-next-step', 'by Friday, 6 November 2026, 16:00 our time', 'next'],
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
  ['placeholder', 'Ann Visser', '{{ name }}'],
  ['bank-data', 'flasks.', 'flasks. Our new bank account is below.'],
])('%s', (id, from, to, change) => {
  expect(idsOn(GOOD)).not.toContain(id)
  expect(idsOn(GOOD.replace(from, to), change)).toContain(id)
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
  const found = checkDraft({ subject: 'Re', text }, triage, rules, december).findings.map(({ id }) => id)
  expect(found).not.toContain('date-past')
})

test('a rule that the company switched off stays silent', () => {
  const quiet = {
    ...rules,
    tone: { ...rules.tone, checks: rules.tone.checks.map((one) => ({ ...one, severity: 'off' as const })) },
  }
  const { draft: _, ...triage } = aTriage()
  expect(checkDraft({ subject: 'Re', text: 'Hello' }, triage, quiet, THURSDAY).findings).toEqual([])
})

test('marks fall by the weight of the findings', () => {
  const { draft: _, ...triage } = aTriage()
  const text = GOOD.replace('Ann Visser', 'Peter Miller')
  expect(checkDraft({ subject: 'Re', text }, { ...triage, text: '3 4' }, rules, THURSDAY)).toMatchObject({
    care: 60,
    professional: 100,
  })
})
