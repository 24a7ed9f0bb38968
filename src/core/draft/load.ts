/** How much lies on our desk at the moment: what decides how soon we can promise the next thing. */
export interface Load {
  /** Inquiries of buyers that wait for an answer. */
  readonly waiting: number
  /** People who may answer them. */
  readonly staff: number
  /** Promises we have not kept yet. */
  readonly owed: number
}
