import type { Address } from './mail.ts'

/** A mail of ours before it becomes bytes: one recipient, everything fixed, so that the same letter always gives the same bytes. */
export interface Letter {
  readonly messageId: string
  /** ISO 8601 instant, written in the time zone of our office. */
  readonly date: string
  readonly timeZone: string
  readonly from: Address
  readonly to: Address
  readonly subject: string
  readonly text: string
  /** The mail this answers; null for a mail that starts a conversation. */
  readonly answers: {
    readonly messageId: string | null
    readonly references: readonly string[]
    readonly sentAt: string | null
    readonly from: Address | null
    /** The buyer's words, quoted below ours. */
    readonly text: string
  } | null
}

/** The bytes that will go over the wire, whatever happens in between. */
interface ComposedMail {
  readonly raw: Uint8Array
  /** SHA-256 of `raw`, in hex. */
  readonly sha256: string
}

/** Turns a letter into bytes. Handed to whoever writes outbox rows, so that they need not speak mail. */
export type Compose = (letter: Letter) => Promise<ComposedMail>
