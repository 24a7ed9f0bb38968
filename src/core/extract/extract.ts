import type { Reading } from '../classify/reading.ts'
import type { Fact } from '../inquiry.ts'
import type { Mail } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { buyerOf } from './buyer.ts'
import type { Facts } from './facts.ts'
import { missingOf } from './missing.ts'
import { pointsOf } from './points.ts'
import { requestOf } from './request.ts'
import { everything, listen } from './said.ts'

/**
 * What the buyer told us: who writes, what is wanted, every point to answer, and what a quotation still lacks.
 * Each fact stands beside the words it was read from.
 */
export function extract(mail: Mail, reading: Reading, rules: Rules): Facts {
  const said = listen(mail, reading, rules)
  const request = requestOf(said, rules)
  const buyer = buyerOf(said, reading, request.facts, rules)
  const points = pointsOf(said, rules)
  return {
    buyer: buyer.facts,
    request: request.facts,
    points,
    missing: missingOf(buyer.facts, request.facts, everything(said)),
    evidence: [
      ...buyer.evidence,
      ...request.evidence,
      ...points.map(({ type, text }): Fact => ({ field: 'points', value: type, evidence: text })),
    ],
  }
}
