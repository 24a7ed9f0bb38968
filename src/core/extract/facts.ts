import type { TalkedOf } from '../history.ts'
import type { BuyerFacts, Fact, Point, QuotationFact, RequestFacts } from '../inquiry.ts'
import type { Reason } from '../reason.ts'
import type { LikelyCountry } from './country/likely-country.ts'

/** What extract says of a mail. */
export interface Facts {
  readonly buyer: BuyerFacts
  readonly request: RequestFacts
  readonly points: readonly Point[]
  /** Null when the country is told, and when nothing suggests one. */
  readonly likelyCountry: LikelyCountry | null
  /** The conversation so far, as the mail repeats it. */
  readonly talkedOf: TalkedOf
  readonly missing: readonly QuotationFact[]
  readonly evidence: readonly Fact[]
  /** What a person should know of where the facts come from. */
  readonly reasons: readonly Reason[]
}
