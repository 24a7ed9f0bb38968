import type { Reading } from '../../classify/reading.ts'
import type { AskingLetter, LetterQuestion } from '../../history.ts'
import type { Rules } from '../../rules.ts'
import { fold, tidy } from '../../words/fold.ts'
import { find } from '../../words/lexicon.ts'
import { type AnsweringWords, answeringWords } from '../rules/answering-rules.ts'
import { marksOf } from './choice-marks.ts'
import { askedAtEnd, questionsIn } from './letter-questions.ts'
import { bareLetters, LONGEST_WORDS, lettersIn, type Marked, markedAnswers, unglued } from './numbered-answers.ts'

/** What the buyer answered to a question of ours. */
export interface Answer {
  readonly question: LetterQuestion
  /** The choice in the words of our letter, else his own words. */
  readonly words: string
  /** `1 b = 200 pieces`. */
  readonly evidence: string
}

/** Answers stand near the beginning or between the lines of our letter. */
const MOST_LINES = 40

/**
 * What the buyer's new words answer to the questions of our last letter: the one in our books, else the one that the reply
 * repeats. A list of his own questions answers nothing.
 */
export function answersTo(reading: Reading, asked: readonly AskingLetter[], rules: Rules): Answer[] {
  const quoted = quotedText(reading)
  const questions = asked[0]?.questions ?? questionsIn(quoted)
  if (questions.length === 0) return []
  const words = answeringWords(rules.answering)
  const between = quoted === '' ? [] : betweenLines(reading, questions, words)
  return between.length > 0 ? between : inLines(tidy(reading.text), questions, words)
}

/** The answers of a text to these questions. */
export function inLines(text: string, questions: readonly LetterQuestion[], words: AnsweringWords): Answer[] {
  const asked = questions.map(({ choices }) => choices.map((choice) => fold(choice)))
  const lines = text
    .split('\n')
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, MOST_LINES)
    .map(unglued)
  const found = lines.flatMap((line) => {
    const marks = marksOf(line, words)
    const all = markedAnswers(marks, asked)
    const some = all.length > 0 ? all : [...bareLetters(marks, asked), ...byPlace(line, marks, asked, words)]
    return some.map((marked) => ({ marked, line }))
  })
  const isOwnList = lines.some((line) => isOwnItem(line, questions.length))
  const kept = found.filter(({ marked }) => marked.letters.length > 0 || !isOwnList)
  const once = kept.filter(({ marked }, at) => kept.findIndex((one) => one.marked.number === marked.number) === at)
  return once.flatMap(({ marked, line }) => answersOf(marked, line, questions))
}

/** `The second one, please` says the choice when only one question was asked. */
function byPlace(line: string, marks: string, asked: readonly (readonly string[])[], words: AnsweringWords): Marked[] {
  const [choices = [], ...others] = asked
  const [place, ...more] = find(words.ordinals, fold(line))
  const letter = 'abcd'[Number(place?.value) - 1]
  const isAll = marks.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length === 1
  if (others.length > 0 || more.length > 0 || !isAll || letter === undefined || choices.length < Number(place?.value))
    return []
  return [{ number: 1, letters: [letter], from: 0, to: line.length }]
}

/** Numbered lines that ask, or go on past our questions, are a list of the buyer's own. */
function isOwnItem(line: string, asked: number): boolean {
  const number = /^[\s*(-]{0,4}(\d{1,2})[.):]/u.exec(line)?.[1]
  return number !== undefined && (Number(number) > asked || /[?？؟]/u.test(line))
}

function answersOf(
  { number, letters, from, to }: Marked,
  line: string,
  questions: readonly LetterQuestion[],
): Answer[] {
  const question = questions[number - 1]
  if (question === undefined) return []
  const place = questions.length > 1 ? `${number} ` : ''
  if (letters.length > 0)
    return letters.map((letter) => {
      const words = question.choices['abcd'.indexOf(letter)] ?? ''
      return { question, words, evidence: `${place}${letter} = ${words}` }
    })
  const words = line
    .slice(from, to)
    .replace(/^[\s.,;:)=>-]{1,8}|[\s,;.]{1,8}$/gu, '')
    .trim()
  return [{ question, words, evidence: `${place}= ${words}` }]
}

/** What stands right below a question that the reply repeats answers it. */
function betweenLines(
  { whole, spans }: Reading,
  questions: readonly LetterQuestion[],
  words: AnsweringWords,
): Answer[] {
  let letter = ''
  return spans.flatMap(({ kind, from, to }) => {
    const text = whole.slice(from, to)
    if (kind === 'quoted') letter += text
    const number = kind === 'new' ? askedAtEnd(letter) : 0
    const question = questions[number - 1]
    const [line = ''] = tidy(text).trim().split('\n')
    if (question === undefined || line === '') return []
    const choices = question.choices.map((choice) => fold(choice))
    const letters = lettersIn(marksOf(line, words), choices)
    if (letters.length === 0 && (line.length > LONGEST_WORDS || /[?？؟]/u.test(line))) return []
    return answersOf({ number, letters, from: 0, to: line.length }, line, questions)
  })
}

function quotedText({ whole, spans }: Reading): string {
  return spans
    .filter(({ kind }) => kind === 'quoted')
    .map(({ from, to }) => whole.slice(from, to))
    .join('')
}
