import type { LatePromise } from '../../inquiry.ts'
import { OWED_TOPICS } from '../parts/parts.ts'
import { type OpenItem, owe } from '../parts/statement.ts'

/** What a late promise owes, to be said once more; words of a person are quoted. */
export function owedStill({ topic, values, sent }: LatePromise): OpenItem {
  const known = OWED_TOPICS.find((one) => one === topic) ?? 'question'
  return sent === null ? owe(known, values) : owe('promised', { quote: sent })
}

/** Whether a letter gives a late promise anew. */
export function isGivenAnew(late: LatePromise, anew: LatePromise): boolean {
  const { topic, values } = owedStill(late)
  return anew.topic === topic && JSON.stringify(anew.values) === JSON.stringify(values)
}
