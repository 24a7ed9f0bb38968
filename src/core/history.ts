import type { BuyerType, LatePromise, Money, Quantity } from './inquiry.ts'

/** What a conversation said before of goods and of amounts, in its own words; null where it said nothing. */
export interface TalkedOf {
  readonly product: string | null
  readonly quantity: string | null
}

/** What a buyer told us in earlier mails, the newest word of each; null or empty where he said nothing. */
export interface Known {
  readonly country: string | null
  readonly company: string | null
  readonly type: BuyerType
  readonly phones: readonly string[]
  /** Products of ours. */
  readonly skus: readonly string[]
  /** Goods in his own words, when none of them is ours. */
  readonly goods: readonly string[]
  readonly quantities: readonly Quantity[]
  readonly incoterm: string | null
  readonly port: string | null
  readonly targetPrice: Money | null
  readonly certificates: readonly string[]
  readonly deadline: string | null
  readonly paymentTerms: string | null
}

/** A question of a letter of ours. */
export interface LetterQuestion {
  /** The fact it asks for, as in `ask-backs.yaml`; null when only its words are known. */
  readonly missing: string | null
  readonly question: string
  /** In the order of a), b), c) ... */
  readonly choices: readonly string[]
}

/** What one letter of ours asked, in the order of 1., 2., 3. */
export interface AskingLetter {
  /** ISO 8601 instant at which it went out. */
  readonly at: string
  readonly questions: readonly LetterQuestion[]
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
  /** Absent when no earlier mail of the buyer stands in our books. */
  readonly known?: Known
  /** What we promised the writer and did not keep by its day; absent when nothing is late. */
  readonly late?: readonly LatePromise[]
  /** Letters of ours in this conversation that asked something, the newest first; absent when there are none. */
  readonly asked?: readonly AskingLetter[]
  /** Others who sent nearly the same words of late; absent when there are none. */
  readonly sameTextFrom?: number
}

export const NO_HISTORY: History = { received: 0, sent: 0, orders: 0, quotations: 0, answersOurs: false }
