import { nextAttempt, type OutboundState } from './outbound.ts'

/** What came of handing a mail to a server. */
export type Transmission =
  /** The server took it (250 after the last dot). */
  | { readonly result: 'accepted'; readonly answer: string }
  /** The server answered 4yz: later. */
  | { readonly result: 'deferred'; readonly answer: string }
  /** The server answered 5yz: never. */
  | { readonly result: 'rejected'; readonly answer: string }
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

/** @param attempts this one included */
export function afterTransmission({ result, answer }: Transmission, attempts: number, now: string): AfterTransmission {
  if (result !== 'deferred' && result !== 'not_sent') return { state: result, answer, dueAt: null }
  const dueAt = nextAttempt(attempts, now)
  if (dueAt === null) return { state: 'rejected', answer: `Given up after ${attempts} attempts: ${answer}`, dueAt }
  return { state: result === 'deferred' ? 'deferred' : 'queued', answer, dueAt }
}
