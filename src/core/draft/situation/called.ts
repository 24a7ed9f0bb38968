import type { Reading } from '../../classify/reading.ts'
import type { Facts } from '../../extract/facts.ts'
import type { History } from '../../history.ts'
import type { PointType } from '../../inquiry.ts'
import type { Mail } from '../../mail.ts'
import type { Reason } from '../../reason.ts'
import type { Rules } from '../../rules.ts'
import type { Offer } from '../goods/offer.ts'
import { signsIn } from './signs.ts'
import type { Situation } from './situation.ts'
import type { Sign } from './situation-rules.ts'

/** What the choice stands on. */
export interface Called {
  readonly mail: Mail
  readonly reading: Reading
  readonly facts: Facts
  readonly offer: Offer
  readonly history: History
  readonly rules: Pick<Rules, 'company' | 'situations' | 'units'>
}

export interface ChosenSituation {
  readonly situation: Situation
  readonly reasons: readonly Reason[]
}

/** What a mail shows, laid ready for the table. */
export interface Seen extends Called {
  readonly raised: ReadonlySet<PointType>
  readonly signs: ReadonlyMap<Sign, string>
}

/** Lays ready what a mail shows. */
export function seenIn(called: Called): Seen {
  const { reading, facts, rules } = called
  const raised = new Set(facts.points.map(({ type }) => type))
  return { ...called, raised, signs: signsIn(reading.text, reading.language, rules.situations) }
}

/** The sentence that bears a sign. */
export function heard({ signs }: Seen, sign: Sign): string | null {
  return signs.get(sign) ?? null
}

/** The buyer's words for the first point of a kind. */
export function pointOf({ facts }: Seen, type: PointType): string | null {
  return facts.points.find((point) => point.type === type)?.text ?? null
}

export function isComplaint({ reading }: Seen): boolean {
  return reading.kind === 'complaint'
}

export function isReply({ reading }: Seen): boolean {
  return reading.kind === 'reply'
}

/** Who names an amount asks for a quotation, whatever else he says. */
export function wantsNoAmount({ facts }: Seen): boolean {
  return facts.request.quantities.length === 0
}
