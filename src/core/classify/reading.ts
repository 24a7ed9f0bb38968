import type { Channel, Flag, Kind, Risk } from '../inquiry.ts'
import type { Address } from '../mail.ts'
import type { Reason } from '../reason.ts'
import type { Span } from './text/span.ts'

/** What classify says of a mail: the ground on which extract, score and draft stand. */
export interface Reading {
  readonly kind: Kind
  readonly confidence: number
  readonly reasons: readonly Reason[]
  readonly channel: Channel
  readonly language: string
  /** The whole text the spans refer to: the mail's own, or the buyer's message taken out of a platform's notification. */
  readonly whole: string
  readonly spans: readonly Span[]
  /** What the buyer newly wrote. */
  readonly text: string
  readonly signature: string
  /** The person to answer: the sender, or the buyer inside a notification. Null when no address may be trusted. */
  readonly writer: Address | null
  /** Where a platform lets us answer the buyer on its own pages; null when it gives no link or the mail is no platform's. */
  readonly answerAt: string | null
  /** Labelled fields of a notification or web form, by our name of the field (`company`, `country`, `phone`, `product`, `quantity` ...). */
  readonly fields: Readonly<Record<string, string>>
  readonly flags: readonly Flag[]
  readonly risk: Risk
}
