import type { TalkedOf } from '../history.ts'
import type { BuyerFacts, Fact, Point, QuotationFact, RequestFacts } from '../inquiry.ts'
import type { Reason } from '../reason.ts'

/** What extract says of a mail. */
export interface Facts {
  readonly buyer: BuyerFacts
  readonly request: RequestFacts
  readonly points: readonly Point[]
  /** The conversation so far, as the mail repeats it. */
  readonly talkedOf: TalkedOf
  readonly missing: readonly QuotationFact[]
  readonly evidence: readonly Fact[]
  /** What a person should know of where the facts come from. */
  readonly reasons: readonly Reason[]
}
