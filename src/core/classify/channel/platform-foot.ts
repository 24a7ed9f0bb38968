import type { Labelled } from '../text/labelled-lines.ts'
import { type Line, nextWritten } from '../text/lines.ts'
import { isPlatforms, isRuler, type Voice } from './platform-voice.ts'

/** A paragraph of fewer lines than this is the platform's when its first line is. */
const SHORT = 6
/** "Regards" above the platform's name. */
const GREETING = 16
/** A line of this length may go on in the next. */
const WRAPPED = 60

/**
 * The first line of what the platform says at the end: facts, its own words, and what it wrapped below them. The first line
 * below the label of the message is the buyer's, though he greet as a platform does.
 */
export function footOf(lines: readonly Line[], labelled: readonly Labelled[], voice: Voice): number {
  const facts = new Set(labelled.filter(({ field }) => field !== 'message').flatMap(({ at, end }) => [at, end]))
  const label = labelled.findLast(({ field }) => field === 'message')
  const opening = label === undefined ? -1 : label.value === '' ? nextWritten(lines, label.at + 1) : label.at
  const isFoot = (at: number) => {
    const line = lines[at]
    return line !== undefined && at > opening && (facts.has(at) || isRuler(line) || isPlatforms(line, voice))
  }
  const belongs = (at: number) => {
    const { folded = '' } = lines[at] ?? {}
    const wrapped = (lines[at - 1]?.folded.length ?? 0) >= WRAPPED && isFoot(at - 1)
    const greets = lines[at - 1]?.folded === '' && folded.length <= GREETING && isFoot(at + 1)
    return folded === '' || isFoot(at) || wrapped || greets || isFoot(paragraphTop(lines, at))
  }
  let foot = lines.length
  while (foot > opening + 1 && belongs(foot - 1)) foot -= 1
  return foot
}

/** The first line of the short paragraph a line stands in; -1 when it is a long one, or the first of the text. */
function paragraphTop(lines: readonly Line[], at: number): number {
  let top = at
  while (top > 0 && top > at - SHORT && lines[top - 1]?.folded !== '') top -= 1
  return top > at - SHORT && top > 0 ? top : -1
}
