import { expect, test } from 'vitest'
import { standingLines } from '../../../../src/core/draft/written/standing-lines.ts'
import type { DraftLine } from '../../../../src/core/inquiry.ts'

const GREETING = line('Guten Tag Frau Visser,', 'Dear Ms Visser,')
const PRICES = line('- Preise:\n  HS-500: 2,80 USD\n  HS-750: 3,10 USD', 'Prices:\nHS-500: USD 2.80\nHS-750: USD 3.10')
const PAYMENT = line(
  '- Zahlung: 30 % Anzahlung.\n  Rest vor Versand.',
  'Payment: 30% deposit, the rest before shipment.',
)
const FIRST = line('1. Welche Menge?', 'Which quantity?')
const SECOND = line('2. Welcher Hafen?', 'Which port?')
const CHOICE = line('   a) Hamburg', 'Hamburg')
const LINES = [GREETING, PRICES, PAYMENT, FIRST, SECOND, CHOICE]
const SIGNATURE = 'Grace Lou\nTel: +86 579 8712 4455'
const DRAFTED = { lines: LINES, text: `${LINES.map(({ text }) => text).join('\n')}\n\n${SIGNATURE}` }

/** The gloss of each line, `own` where a person wrote it. */
test.each<[string, string, readonly string[]]>([
  ['as drafted', DRAFTED.text, LINES.map(({ gloss }) => gloss.en)],
  ['nothing at all', '', []],
  ['only the signature', SIGNATURE, []],
  ['a line deleted', [GREETING, SECOND].map(({ text }) => text).join('\n\n'), ['Dear Ms Visser,', 'Which port?']],
  ['moved and numbered anew', '1. Welcher Hafen?\n2. Welche Menge?', ['Which port?', 'Which quantity?']],
  ['another bullet, other blanks', `• ${PRICES.text.slice(2)} \r`, [PRICES.gloss.en]],
  ['a line changed', 'Guten Tag Frau Dr. Visser,\n1. Welche Menge?', ['own', 'Which quantity?']],
  ['words put behind a line', '1. Welche Menge? Danke!', ['own']],
  ['a number changed in a price list', PRICES.text.replace('3,10', '3,20'), ['Prices:', 'HS-500: USD 2.80', 'own']],
  ['a changed row of a part told as a whole', PAYMENT.text.replace('Rest', 'Saldo'), ['own', 'own']],
  ['a line typed between', `${GREETING.text}\nSchönen Sommer!\n${CHOICE.text}`, ['Dear Ms Visser,', 'own', 'Hamburg']],
  ['a line copied', `${FIRST.text}\n${FIRST.text}`, ['Which quantity?', 'Which quantity?']],
  ['words below the signature', `${SIGNATURE}\nPS: Bis bald!`, ['own']],
])('%s', (_what, text, glosses) => {
  expect(standingLines(text, DRAFTED).map(({ drafted }) => drafted?.gloss.en ?? 'own')).toEqual(glosses)
})

test('a line is shown as it stands, with what it answers and where that stands on file', () => {
  const sourced = { ...SECOND, points: [2], sources: [{ kind: 'company', place: 'terms.payment' }] as const }
  expect(standingLines('7. Welcher Hafen?', { text: sourced.text, lines: [sourced] })).toEqual([
    { text: '7. Welcher Hafen?', drafted: sourced },
  ])
})

function line(text: string, gloss: string): DraftLine {
  return { role: 'answer', text, gloss: { en: gloss, zh: gloss }, points: [], sources: [] }
}
