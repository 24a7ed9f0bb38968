import type { PromiseTimes } from './promise-time-rules.ts'

/** How much lies on our desk at the moment: what decides how soon we can promise the next thing. */
export interface Load {
  /** Inquiries of buyers that wait for an answer. */
  readonly waiting: number
  /** People who may answer them. */
  readonly staff: number
  /** Promises we have not kept yet. */
  readonly owed: number
}

/** A desk on which nothing lies, for who decides about a mail without knowing the desk. */
export const CALM: Load = { waiting: 0, staff: 1, owed: 0 }

/** What lies before each of us. */
export function loadOfEach({ waiting, staff, owed }: Load): number {
  return (waiting + owed) / Math.max(staff, 1)
}

/** The rule by which everything takes longer at the moment; null on an ordinary day. */
export function delayOf(load: Load, { load: rules }: PromiseTimes): PromiseTimes['load'][number] | null {
  const each = loadOfEach(load)
  return rules.find((rule) => each >= rule.each) ?? null
}
