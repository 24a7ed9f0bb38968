import { expect, test } from 'vitest'
import { readLetter } from '../../../../src/core/draft/check/letter-text.ts'
import { badPhrases } from '../../../../src/core/draft/check/phrases.ts'
import { CODED_CHECKS } from '../../../../src/core/draft/check/tone-rules.ts'
import { shippedRules } from '../../../kit/rules.ts'
import { aTriage } from '../../../kit/triage.ts'

const rules = await shippedRules()
const triage = aTriage({ buyer: { ...aTriage().buyer, name: null, company: null } })
const examples = rules.tone.phrases.flatMap(({ id, in: words }) =>
  Object.entries(words).map(([language, example]) => ({ id, language, ...example })),
)

/** The example stands in a letter of its language, where only the words of that language count. */
function idsOn(text: string, language: string): string[] {
  const letter = readLetter({ subject: 'Re: lamps', text, language, lines: [] }, triage, rules)
  return badPhrases({ ...letter, language: language === 'any' ? 'en' : language }, rules.tone).map(({ id }) => id)
}

test.each(examples)('$id ($language) fires on its example and not on the better words', (example) => {
  const { id, language, fires, passes } = example
  expect(idsOn(fires, language)).toContain(id)
  expect(idsOn(passes, language)).not.toContain(id)
})

test('what is written instead offends no rule at all', () => {
  const offended = examples.flatMap(({ id, language, passes }) =>
    idsOn(passes, language).map((other) => `${id} (${language}): ${other}`),
  )
  expect(offended).toEqual([])
})

test('every coded check is weighed', () => {
  expect(rules.tone.checks.map(({ id }) => id).toSorted()).toEqual([...CODED_CHECKS].toSorted())
})

test('a letter in another language is not read as English', () => {
  const reply = {
    subject: 'Re',
    text: 'Estimado Juan, gracias por su consulta. Kindly asap.',
    language: 'es',
    lines: [],
  }
  expect(badPhrases(readLetter(reply, triage, rules), rules.tone)).toEqual([])
})
