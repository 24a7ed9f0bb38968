/** What a conversation said before of goods and of amounts, in its own words; null where it said nothing. */
export interface TalkedOf {
  readonly product: string | null
  readonly quantity: string | null
}

/** What stands in our books about the writer and the conversation when a mail arrives. */
export interface History {
  /** Mails the writer sent us before this one. */
  readonly received: number
  /** Mails we sent the writer. */
  readonly sent: number
  readonly orders: number
  /** Quotations given without an order since. */
  readonly quotations: number
  /** The mail answers one of ours, by its ids. */
  readonly answersOurs: boolean
  /** What its conversation asked for before; absent when none stands in our books. */
  readonly talkedOf?: TalkedOf
  /** Others who sent nearly the same words of late; absent when there are none. */
  readonly sameTextFrom?: number
}

export const NO_HISTORY: History = { received: 0, sent: 0, orders: 0, quotations: 0, answersOurs: false }
