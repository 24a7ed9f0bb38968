import { expect, test } from 'vitest'
import { badPhrases } from '../../../src/core/draft/check-phrases.ts'
import { readLetter } from '../../../src/core/draft/letter-text.ts'
import { CODED_CHECKS } from '../../../src/core/draft/tone-rules.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const rules = await shippedRules()
const triage = aTriage({ buyer: { ...aTriage().buyer, name: null, company: null } })

/** Phrase rules speak of English letters, so the example stands in one. */
function idsOn(text: string): string[] {
  const letter = readLetter({ subject: 'Re: lamps', text }, triage, rules)
  return badPhrases({ ...letter, english: true }, rules.tone).map(({ id }) => id)
}

test.each(rules.tone.phrases)('$id fires on its example and not on the better words', ({ id, fires, passes }) => {
  expect(idsOn(fires)).toContain(id)
  expect(idsOn(passes)).not.toContain(id)
})

test('what is written instead offends no rule at all', () => {
  const offended = rules.tone.phrases.flatMap(({ id, passes }) => idsOn(passes).map((other) => `${id}: ${other}`))
  expect(offended).toEqual([])
})

test('every coded check is weighed', () => {
  expect(rules.tone.checks.map(({ id }) => id).toSorted()).toEqual([...CODED_CHECKS].toSorted())
})

test('a letter in another language is not read as English', () => {
  const letter = readLetter(
    { subject: 'Re', text: 'Estimado Juan, gracias por su consulta. Kindly asap.' },
    triage,
    rules,
  )
  expect(badPhrases(letter, rules.tone)).toEqual([])
})
