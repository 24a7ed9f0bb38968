import { nextAttempt, type OutboundState } from './outbound.ts'

/** What came of handing a mail to a server. */
export type Transmission =
  /** The server took it (250 after the last dot). */
  | { readonly result: 'accepted'; readonly answer: string }
  /** The server answered 4yz: later. */
  | { readonly result: 'deferred'; readonly answer: string }
  /** The server answered 5yz: never. */
  | { readonly result: 'rejected'; readonly answer: string }
  /** The server answered 5yz and names the reason: there is no such address. */
  | { readonly result: 'no_such_address'; readonly answer: string }
  /** Our mailbox is not let in and will not be until a person acts; trying again may lock the account. */
  | { readonly result: 'locked_out'; readonly answer: string }
  /** No byte of the mail has left. */
  | { readonly result: 'not_sent'; readonly answer: string }
  /** It may have arrived: the connection was lost after the first byte (RFC 1047). */
  | { readonly result: 'unknown'; readonly answer: string }

/** What becomes of the reply. `dueAt` is set when it is tried again. */
export interface AfterTransmission {
  readonly state: Extract<OutboundState, 'accepted' | 'deferred' | 'rejected' | 'queued' | 'unknown'>
  readonly answer: string
  readonly dueAt: string | null
}

/**
 * A reply whose mailbox is locked out waits as if this attempt had not been: it is due at once, whenever the mailbox may send.
 *
 * @param attempts this one included
 */
export function afterTransmission({ result, answer }: Transmission, attempts: number, now: string): AfterTransmission {
  if (result === 'locked_out') return { state: 'queued', answer, dueAt: now }
  if (result === 'no_such_address') return { state: 'rejected', answer, dueAt: null }
  if (result !== 'deferred' && result !== 'not_sent') return { state: result, answer, dueAt: null }
  const dueAt = nextAttempt(attempts, now)
  if (dueAt === null) return { state: 'rejected', answer: `Given up after ${attempts} attempts: ${answer}`, dueAt }
  return { state: result === 'deferred' ? 'deferred' : 'queued', answer, dueAt }
}
