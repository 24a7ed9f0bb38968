/** Why a decision fell as it did: the rule, its words, and the words of the mail that speak for it. */
export interface Reason {
  readonly rule: string
  readonly because: string
  /** The mail's own words; empty when the reason is an absence. */
  readonly evidence: string
}

/** A reason that moves a number. */
export interface Contribution {
  readonly rule: string
  readonly points: number
  readonly reason: string
  readonly evidence: string
}
