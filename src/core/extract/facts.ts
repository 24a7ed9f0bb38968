import type { BuyerFacts, Fact, Point, QuotationFact, RequestFacts } from '../inquiry.ts'

/** What extract says of a mail. */
export interface Facts {
  readonly buyer: BuyerFacts
  readonly request: RequestFacts
  readonly points: readonly Point[]
  readonly missing: readonly QuotationFact[]
  readonly evidence: readonly Fact[]
}
