import type { PointType, Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { quotable } from './buyers-words.ts'
import { type LetterText, readLetter } from './letter-text.ts'

/** Whether a reply answers each sort of point the buyer asked about. A sort that cannot be heard in the reply is left out. */
export type AnsweredPoints = Readonly<Partial<Record<PointType, boolean>>>

/** @param reply as it stands, edited or not */
export function answeredPoints(
  reply: { readonly subject: string; readonly text: string },
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
): AnsweredPoints {
  return pointsHeard(readLetter(reply, triage, rules), triage, rules)
}

/** Hears English only; an answer is its words, or the buyer's question quoted beside the day of its answer. */
export function pointsHeard(
  { body, english }: LetterText,
  { points }: Pick<Triage, 'points'>,
  { tone }: Pick<Rules, 'tone'>,
): AnsweredPoints {
  if (!english) return {}
  const quoted = new Set(points.filter(({ text }) => isRepeated(text, body)).map(({ type }) => type))
  const heard: Partial<Record<PointType, boolean>> = {}
  for (const { type } of points) {
    const sounds = tone.answers[type]
    if (sounds !== undefined) heard[type] = quoted.has(type) || body.search(sounds) !== -1
  }
  return heard
}

function isRepeated(text: string, body: string): boolean {
  const quote = quotable(text)
  return quote !== null && body.includes(`“${quote}”`)
}
