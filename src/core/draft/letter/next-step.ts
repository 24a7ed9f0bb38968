import type { DraftLine } from '../../inquiry.ts'
import { nextStepPart } from '../parts/parts.ts'
import type { PromisedMoment } from '../promise/promise.ts'
import type { Situation } from '../situation/situation.ts'
import { say, type Tongues } from '../wording/tongues.ts'

const OUR_DAY = [{ kind: 'calendar', place: 'promise' }] as const
const WHO_SIGNS = [{ kind: 'company', place: 'signature.name' }] as const

/** What the last line of a letter counts and dates. */
interface NextStep {
  /** Lines above that wait for us. */
  readonly owed: number
  readonly promise: PromisedMoment
  readonly answerBy: PromisedMoment
  readonly followUp: PromisedMoment
}

/** What happens next, and when. */
export function nextStep(
  situation: Situation,
  { owed, promise, answerBy, followUp }: NextStep,
  tongues: Tongues,
): DraftLine[] {
  const part = nextStepPart(situation, owed > 0)
  const values = () => ({ owed, promise, answerBy, followUp })
  return [say(tongues, { role: 'next_step', part, values, sources: OUR_DAY })]
}

/** What we do to make up for a delay of ours; nothing in any other letter. */
export function remedy(situation: Situation, tongues: Tongues): DraftLine[] {
  if (situation !== 'delay') return []
  return [say(tongues, { role: 'next_step', part: 'remedy', values: () => ({}), sources: WHO_SIGNS })]
}
