import { expect, test } from 'vitest'
import { newText, split } from '../../../../src/core/classify/text/split.ts'
import { questionsIn } from '../../../../src/core/extract/answers/letter-questions.ts'
import { extract } from '../../../../src/core/extract/extract.ts'
import type { AskingLetter } from '../../../../src/core/history.ts'
import { aMail } from '../../../kit/mail.ts'
import { aReading } from '../../../kit/reading.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const LETTER = `Dear Tom,

Thank you for your interest.

1. Which quantity suits your first order?
   a) 50 pieces
   b) 200 pieces
2. Which delivery term suits you?
   a) FOB Ningbo
   b) CIF to your port
3. In which country will the goods be sold, and does your market ask for a
   plug of its own?

Best regards
Li Na`
const QUOTED = LETTER.replaceAll(/^/gm, '> ')
const BOOKS: AskingLetter = {
  at: '2026-11-01T08:00:00Z',
  questions: [
    { missing: 'quantity', question: 'How many pieces do you plan for the first order?', choices: [] },
    { missing: 'market', question: 'In which country will the goods be sold?', choices: [] },
    { missing: 'company', question: 'In the name of which company may I quote?', choices: [] },
    { missing: 'business', question: 'What does your company do?', choices: ['wholesale', 'own shops', 'own use'] },
  ],
}

/** What is read from a reply, as its whole text stands in the mail. */
function reply(whole: string, asked: readonly AskingLetter[] = []) {
  const spans = split(whole, 'Tom Hall', true, rules.mailText)
  const text = newText(whole, spans)
  const mail = aMail({ subject: '', text: whole, inReplyTo: ['<1@us.example>'] })
  const { request, buyer, evidence } = extract(mail, aReading({ kind: 'reply', whole, spans, text }), rules, asked)
  return { ...request, ...buyer, evidence }
}

test('finds the questions of a letter and their choices', () => {
  expect(questionsIn(LETTER)).toEqual([
    { missing: null, question: 'Which quantity suits your first order?', choices: ['50 pieces', '200 pieces'] },
    { missing: null, question: 'Which delivery term suits you?', choices: ['FOB Ningbo', 'CIF to your port'] },
    {
      missing: null,
      question: 'In which country will the goods be sold, and does your market ask for a plug of its own?',
      choices: [],
    },
  ])
  expect(questionsIn(QUOTED)).toEqual(questionsIn(LETTER))
})

test('finds the one question that offers choices', () => {
  const letter = 'Is this urgent?\n\nWhich size suits you?\n(a) small\n(b) large\n\nBest regards'
  expect(questionsIn(letter)).toEqual([
    { missing: null, question: 'Which size suits you?', choices: ['small', 'large'] },
  ])
})

test('finds none where a letter only tells', () => {
  expect(questionsIn('1. FOB Ningbo\n2. 30 days\n\nDoes this suit you?')).toEqual([])
})

test('reads letters by the letter that the reply repeats', () => {
  const facts = reply(`Hi,\n\n1 b, 2 a\n\nTom\n\nOn 2 Nov 2026, Li Na wrote:\n${QUOTED}`)
  expect(facts).toMatchObject({ quantities: [{ value: 200, unit: 'pc' }], incoterm: 'FOB', port: 'Ningbo' })
  expect(facts.evidence).toContainEqual({
    field: 'request.quantities',
    value: '200 pc',
    evidence: '1 b = 200 pieces',
  })
  expect(facts.evidence).toContainEqual({ field: 'request.incoterm', value: 'FOB', evidence: '2 a = FOB Ningbo' })
})

test('reads what stands below each question', () => {
  const lines = QUOTED.split('\n')
  lines.splice(7, 0, 'b')
  lines.splice(11, 0, 'a please')
  lines.splice(14, 0, 'Poland')
  const facts = reply(`See below.\n\nOn 2 Nov 2026, Li Na wrote:\n${lines.join('\n')}`)
  expect(facts).toMatchObject({ quantities: [{ value: 200, unit: 'pc' }], incoterm: 'FOB', country: 'PL' })
})

test('reads words by what our books say was asked', () => {
  const facts = reply('1. 500\n2. Chile\n3. Rocas del Sur\n4. b', [BOOKS])
  expect(facts).toMatchObject({
    quantities: [{ value: 500, unit: 'pc' }],
    country: 'CL',
    company: 'Rocas del Sur',
    type: 'retailer',
  })
  expect(facts.evidence).toContainEqual({ field: 'buyer.type', value: 'retailer', evidence: '4 b = own shops' })
})

test('reads a day without a word for "by" where we asked for one', () => {
  const questions = [{ missing: 'timeline', question: 'By when do you need the goods?', choices: [] }]
  expect(reply('1. end of March', [{ at: BOOKS.at, questions }]).deadline).toBe('end of March')
})

test('reads nothing into a reply to a letter that asked nothing', () => {
  expect(reply('1 b, 2 a\n\n> Thank you, we will come back.').quantities).toEqual([])
})
