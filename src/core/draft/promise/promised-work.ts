import type { Reason } from '../../reason.ts'
import type { OwedTopic } from '../parts/parts.ts'
import type { Situation } from '../situation/situation.ts'
import { delayOf, type Load, loadOfEach } from './load.ts'
import type { PromiseTimes } from './promise-time-rules.ts'

/** Working days of ours that something takes, and why. */
export interface Work {
  readonly days: number
  readonly reasons: readonly Reason[]
}

/** What a letter promises takes as long as its longest line. */
export function workOwed(situation: Situation, topics: readonly OwedTopic[], rules: PromiseTimes): Work {
  const kinds = rules.work.filter(
    (one) => one.situations.includes(situation) || one.topics.some((topic) => topics.includes(topic)),
  )
  const [longest] = kinds.toSorted((a, b) => b.days - a.days)
  const { work, days, because } = longest ?? { work: 'otherwise', ...rules.otherwise }
  return { days, reasons: [{ rule: work, because, evidence: '' }] }
}

/** The same work when as much lies on our desk. */
export function underLoad({ days, reasons }: Work, load: Load, rules: PromiseTimes): Work {
  const delay = delayOf(load, rules)
  if (delay === null) return { days, reasons }
  const evidence = String(Math.round(loadOfEach(load)))
  return { days: days + delay.days, reasons: [...reasons, { rule: 'load', because: delay.because, evidence }] }
}
