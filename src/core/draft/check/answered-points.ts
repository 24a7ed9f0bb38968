import type { PointType, Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { quotable } from '../written/buyers-words.ts'
import { type LetterText, type Reply, readLetter } from './letter-text.ts'

/** Whether a reply answers each sort of point the buyer asked about. A sort that cannot be heard in the reply is left out. */
export type AnsweredPoints = Readonly<Partial<Record<PointType, boolean>>>

/** @param reply as it stands, edited or not */
export function answeredPoints(reply: Reply, triage: Omit<Triage, 'draft'>, rules: Rules): AnsweredPoints {
  return pointsHeard(readLetter(reply, triage, rules), triage)
}

/**
 * A point is answered by a line drafted for it that still stands, by the words of an answer to it,
 * or by the buyer's question quoted beside the day of its answer.
 */
export function pointsHeard({ body, words, drafted }: LetterText, { points }: Pick<Triage, 'points'>): AnsweredPoints {
  if (words === null) return {}
  const answered = new Set(drafted.flatMap((line) => line.points))
  const heard: Partial<Record<PointType, boolean>> = {}
  for (const [place, { type, text }] of points.entries()) {
    const sounds = words.answers[type]
    if (sounds === undefined) continue
    heard[type] ||= answered.has(place) || isRepeated(text, body) || body.search(sounds) !== -1
  }
  return heard
}

function isRepeated(text: string, body: string): boolean {
  const quote = quotable(text)
  return quote !== null && body.includes(quote)
}
