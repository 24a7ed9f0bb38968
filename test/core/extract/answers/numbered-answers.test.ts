import { expect, test } from 'vitest'
import { inLines } from '../../../../src/core/extract/answers/answers.ts'
import { answeringWords } from '../../../../src/core/extract/rules/answering-rules.ts'
import { shippedRules } from '../../../kit/rules.ts'

const { answering } = await shippedRules()
const words = answeringWords(answering)

const QUANTITY = {
  missing: null,
  question: 'Which quantity suits you?',
  choices: ['50 pieces', '100 pieces', '250 pieces'],
}
const TERM = { missing: null, question: 'Which delivery term suits you?', choices: ['FOB Ningbo', 'CIF to your port'] }
const OPEN = { missing: null, question: 'By when do you need the goods?', choices: [] }
const answered = (text: string, questions = [QUANTITY, TERM]) =>
  inLines(text, questions, words).map(({ evidence }) => evidence.split(' = ')[0] || evidence)

test.each([
  '1 b, 2 a',
  '1b 2a',
  '1b2a',
  '1b,2a',
  '1b/2a',
  '1) b 2) a',
  '1.b 2.a',
  '1: B\n2: A',
  '1 = b; 2 = a',
  '1 -> b, 2 -> a',
  '1-b, 2-a',
  '1 (b), 2 (a)',
  'b and a',
  'B, A',
  'b/a',
  'Q1 b, Q2 a',
  'question 1: b\nquestion 2: a',
  'Our answers: 1 b and 2 a',
  'For us it is 1b and 2a, thank you very much',
  'Dear Li,\n\n1 b\n2 a\n\nBest regards\nTom',
  '1 b 100 pieces\n2 a FOB Ningbo',
  '1. b) 100 pieces\n2. a) FOB Ningbo',
  '1 b (we may take more later), 2 a',
  'First: b, second: a',
  '1－b，2－a',
  '第一个b，第二个a',
  '1选b，2选a',
  '第1题：b，第2题：a',
  '1はb、2はaでお願いします',
  '1번 b, 2번 a',
  'Frage 1: b, Frage 2: a',
  'zu 1 b und zu 2 a',
  'Pregunta 1: b y pregunta 2: a',
  'la primera: b, la segunda: a',
  'réponse 1 : b ; réponse 2 : a',
  'domanda 1 b e domanda 2 a',
  'pergunta 1: b e pergunta 2: a',
  '1 б, 2 а',
  'вопрос 1: b, вопрос 2: a',
  'soru 1: b, soru 2: a',
  '١ ب، ٢ أ',
  'السؤال 1: b، السؤال 2: a',
  'pytanie 1: b i 2: a',
  'vraag 1: b en vraag 2: a',
  'pertanyaan 1: b dan 2: a',
  'câu 1: b, câu 2: a',
])('reads %j as 1 b and 2 a', (text) => {
  expect(answered(text)).toEqual(['1 b', '2 a'])
})

test.each(answering.traps)('takes no choice from %j', (text) => {
  expect(answered(text).filter((place) => /[a-d]$/.test(place))).toEqual([])
})

test.each([
  ['ordinals', answering.ordinals],
  ['fillers', answering.fillers],
  ['joining', answering.joining],
  ['letters', answering.letters],
] as const)('knows the example of %s', (_, { example }) => {
  expect(answered(example.text)).toEqual(example.answers)
})

test.each([
  ['b', ['b']],
  ['B please', ['b']],
  ['Option b', ['b']],
  ['the second one, please', ['b']],
  ['Die zweite bitte', ['b']],
  ['第二个', ['b']],
  ['2', []],
  ['d', []],
  ['A sample first', []],
])('reads %j where one question was asked', (text, letters) => {
  expect(answered(text, [QUANTITY])).toEqual(letters)
})

test.each([
  ['1. FOB, 2. 500', ['FOB', '500']],
  ['1) about 300 pcs\n2) our own forwarder, so FOB', ['about 300 pcs', 'our own forwarder, so FOB']],
  ['1. b\n2. DDP Lyon\n3. end of March', ['100 pieces', 'DDP Lyon', 'end of March']],
  ['1 a and b, 2 a', ['50 pieces', '100 pieces', 'FOB Ningbo']],
  ['3. in May', ['in May']],
  ['1. What is the price?\n2. 500 pcs are possible?\n3. Can you print?', []],
  ['1. Flask red\n2. Flask blue\n3. Mug\n4. Cup', []],
])('reads %j as %j', (text, told) => {
  expect(inLines(text, [QUANTITY, TERM, OPEN], words).map((one) => one.words)).toEqual(told)
})
