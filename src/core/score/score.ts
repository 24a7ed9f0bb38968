import type { Score } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import type { Basis } from './basis.ts'
import { type Found, find } from './findings.ts'
import { replyBy } from './promise.ts'
import { weigh } from './weigh.ts'

/** What a mail is worth, and all it was made of, so that it can be made again under other rules. */
export interface Scored extends Found {
  readonly score: Score
  readonly basis: Basis
}

/**
 * What a mail is worth, with a receipt whose lines add up to the total, and when we must have answered.
 * Signs of fraud play no part: they are the risk.
 */
export function score(basis: Basis, rules: Rules): Scored {
  return scored(basis, find(basis, rules), rules)
}

/** Weighs what was found already. */
export function scored(basis: Basis, found: Found, rules: Rules): Scored {
  const worth = weigh(found, rules)
  return { ...found, basis, score: { ...worth, replyBy: replyBy(worth.tier, basis.from, rules) } }
}
