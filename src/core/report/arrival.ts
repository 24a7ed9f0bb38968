import type { Kind, Tier } from '../inquiry.ts'
import type { Outcome } from '../outcome.ts'

/** Kinds of mail in which a buyer waits for us. */
export const BUYER_KINDS = ['inquiry', 'reply', 'order', 'complaint'] as const satisfies readonly Kind[]

/** By what the cases of a report are told apart. */
export interface Traits {
  readonly tier: Tier | null
  /** ISO 3166-1 alpha-2. */
  readonly market: string | null
  /** The id of who takes care of it, else of who answered. */
  readonly person: string | null
}

/** How far a conversation came, beyond our reply. */
export interface Progress {
  readonly quoted: boolean
  readonly sampled: boolean
  readonly outcome: Outcome | null
  /** Why it ended so, in a person's words; may be empty. */
  readonly reason: string
}

/** A mail of a buyer and what became of it. Moments are milliseconds since 1970. */
export interface Arrival extends Traits {
  readonly inquiryId: string
  readonly buyerId: string | null
  readonly kind: (typeof BUYER_KINDS)[number]
  readonly at: number
  /** When it had to be answered at the latest. */
  readonly due: number | null
  /** When the first letter of ours after it was accepted for delivery. */
  readonly replied: number | null
  /** When we laid it aside with a reason, unanswered. */
  readonly rejected: number | null
  /** Where the buyer is, IANA. */
  readonly zone: string | null
  /** It began the conversation. */
  readonly first: boolean
  /** We owed no answer in the conversation when it came: the clock of a reply starts here, not at a reminder. */
  readonly turn: boolean
  /** Of the conversation. */
  readonly progress: Progress
}
