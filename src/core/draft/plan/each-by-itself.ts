import type { Point, PointType } from '../../inquiry.ts'
import { byPolicy, confirmBy, type Ground, quoteOf } from '../ground/ground.ts'
import { asksFor } from '../ground/wishes.ts'
import { type Answer, owe } from '../parts/statement.ts'

/** One line tells all that our files say of these. */
const TOLD_WHOLE: ReadonlySet<PointType> = new Set(['payment_terms', 'sample', 'certificate'])
/** A question longer than this, or with a comma, may ask for more than one thing. */
const ONE_THING = 60
/** A question of no more words names nothing. */
const FEW_WORDS = 5
const ECHO = 2
/** Scripts without blanks. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Answers that leave no question out and say none twice: a further question whose answer is said already is looked into in its
 * own words, and a question that the answer to another point of the same words holds is not repeated.
 */
export function eachByItself(answers: readonly Answer[], ground: Ground): Answer[] {
  const { points } = ground.facts
  return answers.map((answer, at) => {
    const point = points[at]
    if (point === undefined) return answer
    if (
      isQuestionAlone(answer) &&
      (isHeldElsewhere(point, points, answers) || (isOfTheWhole(point, ground) && answers.some(saysMore)))
    )
      return byPolicy(point, [])
    const isLeft =
      isSaid(answer, answers.slice(0, at)) &&
      !isHeld(point, answer, ground) &&
      !isAnsweredElsewhere(point, points, answers)
    const quote = isLeft ? quoteOf(point, ground) : null
    return quote === null ? answer : confirmBy(point, owe('question', { quote }))
  })
}

/**
 * `Does that suit?` asks of what stands before it; `What can you do?` beside a price that is too high, and `Do you still want
 * to sell?` of whom we kept waiting, are answered by the letter itself.
 */
function isOfTheWhole({ type, text }: Point, { situation }: Ground): boolean {
  const words = DENSE.test(text) ? text.length / 2 : text.split(/\s+/u).length
  if (words <= ECHO) return true
  if (situation === 'delay') return type === 'other'
  return (situation === 'bargaining' || situation === 'cheaper-elsewhere') && words <= FEW_WORDS
}

function isSaid(answer: Answer, before: readonly Answer[]): boolean {
  return answer.statements.length > 0 && before.some((one) => one.point === answer.point && isSame(one, answer))
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify([one.statements, one.open]) === JSON.stringify([other.statements, other.open])
}

/** Whether the line that answers the first question of the sort answers this one as well. */
function isHeld(point: Point, { statements }: Answer, ground: Ground): boolean {
  if (point.type === 'price' && asksFor('price_validity', point, ground))
    return statements.some(({ values }) => typeof values['until'] === 'string')
  return TOLD_WHOLE.has(point.type)
}

/** Nothing is told of it; the buyer's words are only repeated. */
function isQuestionAlone({ statements, open }: Answer): boolean {
  return statements.length === 0 && open.length === 1 && open[0]?.topic === 'question'
}

function saysMore(answer: Answer): boolean {
  return answer.statements.length > 0 || (answer.open.length > 0 && !isQuestionAlone(answer))
}

/** Whether the same words, which ask for one thing, are another point that our files answer. */
function isHeldElsewhere({ type, text }: Point, points: readonly Point[], answers: readonly Answer[]): boolean {
  const asksOneThing = text.length <= ONE_THING && !/[,;，；、]/u.test(text)
  return asksOneThing && isAnsweredElsewhere({ type, text }, points, answers)
}

function isAnsweredElsewhere({ type, text }: Point, points: readonly Point[], answers: readonly Answer[]): boolean {
  return points.some(
    (other, at) => other.type !== type && other.text === text && (answers[at]?.statements.length ?? 0) > 0,
  )
}
