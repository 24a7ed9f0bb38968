import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft } from '../../../../src/core/draft/check/check.ts'
import { THURSDAY } from '../../../kit/reply.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { aTriage } from '../../../kit/triage.ts'

const rules = await shippedRules()
const language = fc.constantFrom('en', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'tr', 'ar', 'zh', 'ja', 'ko', 'pl', 'xx')
const scraps = fc.constantFrom(
  'Dear',
  'Ann',
  '16:00',
  '6 November',
  '2026年2月30日',
  'USD 3',
  '“',
  '{{ x',
  '?',
  '\n',
  '1.500',
  'IBAN',
  '99/99',
)

test('no text makes the check fail, and its marks stay between 0 and 100', () => {
  const text = fc
    .array(fc.oneof(scraps, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 40 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, language, text, (words, drafted, mail) => {
      const reply = { subject: words, text: words, language: drafted, lines: [] }
      const tone = checkDraft(reply, aTriage({ text: mail, language: drafted }), rules, THURSDAY)
      for (const mark of [tone.care, tone.professional, tone.reliable]) {
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(100)
      }
    }),
    { numRuns: 300, seed: 20261105 },
  )
})

const amount = fc.oneof(
  fc.integer({ min: 2, max: 99_999 }),
  fc.integer({ min: 2, max: 999_999 }).map((cents) => cents / 100),
)

test.each(['en', 'es', 'pt', 'fr', 'de', 'it', 'ru', 'tr', 'ar', 'zh', 'ja', 'ko'])(
  'figures of the files, written as %s writes them, have their source',
  (language) => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), (amounts) => {
        const specs = Object.fromEntries(amounts.map((value, place) => [`spec ${place}`, String(value)]))
        const product = { ...rules.catalogue[0]!, specs }
        const written = new Intl.NumberFormat(`${language}-u-nu-latn`)
        const text = amounts.map((value) => `- ${written.format(value)}`).join('\n')
        const reply = { subject: 'Re', text, language, lines: [] }
        const { findings } = checkDraft(reply, aTriage({ language }), { ...rules, catalogue: [product] }, THURSDAY)
        expect(findings.filter(({ id }) => id === 'number-without-source')).toEqual([])
      }),
      { numRuns: 60, seed: 20261105 },
    )
  },
)

test('what a line of the draft states from its source needs no other', () => {
  const line = {
    role: 'answer',
    text: 'We add 37 spare lids.',
    gloss: { en: '', zh: '' },
    points: [],
    sources: [],
  } as const
  const idsWith = (sources: readonly { kind: 'policy'; place: string }[]) =>
    checkDraft(
      { subject: 'Re', text: line.text, language: 'en', lines: [{ ...line, sources }] },
      aTriage(),
      rules,
      THURSDAY,
    ).findings.map(({ id }) => id)
  expect(idsWith([])).toContain('number-without-source')
  expect(idsWith([{ kind: 'policy', place: 'spares' }])).not.toContain('number-without-source')
})
