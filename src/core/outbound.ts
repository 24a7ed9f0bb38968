/**
 * The states of a mail on its way out and what may follow each (reference: queued → claimed → transmitting → outcome).
 * `unknown` is never retried by the machine: the bytes may have arrived.
 */
export const OUTBOUND_STATES = {
  queued: ['claimed', 'cancelled', 'suppressed', 'held'],
  claimed: ['transmitting', 'queued', 'cancelled', 'suppressed', 'held'],
  transmitting: ['accepted', 'deferred', 'rejected', 'unknown', 'queued'],
  deferred: ['claimed', 'cancelled', 'suppressed', 'rejected'],
  held: ['queued', 'cancelled'],
  unknown: ['accepted', 'queued', 'cancelled'],
  accepted: [],
  rejected: ['queued'],
  suppressed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>

export type OutboundState = keyof typeof OUTBOUND_STATES

/** While transmitting: `connect` proves that no byte of the mail has left; from `data` on it may have. */
export type OutboundPhase = 'connect' | 'data'

/** off: nothing is claimed. log_only: bytes are logged, not sent. allow_list: only listed recipients. on: all. */
export const SEND_MODES = ['off', 'log_only', 'allow_list', 'on'] as const
export type SendMode = (typeof SEND_MODES)[number]

/** Whether a reply may go from one state to another. */
export function mayBecome(from: OutboundState, to: OutboundState): boolean {
  return (OUTBOUND_STATES[from] as readonly string[]).includes(to)
}

/** Minutes to the second attempt; each further one waits twice as long, a fifth more or less, and no longer than four hours. */
const FIRST_PAUSE = 5
const LONGEST_PAUSE = 240
/** As many attempts as fit into two days; then a person decides. */
const MOST_ATTEMPTS = 17

/**
 * When to try again.
 *
 * @param attempts how many there were, at least 1
 * @param random from 0 to 1, so that what was put off together does not come back together
 * @returns null when it is time to give up
 */
export function nextAttempt(attempts: number, now: string, random: number): string | null {
  if (attempts >= MOST_ATTEMPTS) return null
  const minutes = Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE) * (0.8 + 0.4 * random)
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** States in which nothing of a mail has arrived and no worker has it in hand. */
const WAITING: ReadonlySet<OutboundState> = new Set(['queued', 'deferred', 'held'])
/** States in which a mail of ours has ended without arriving for certain. */
const FAILED: ReadonlySet<OutboundState> = new Set(['rejected', 'suppressed', 'unknown'])

/**
 * What becomes of a mail when staff take its approval back: one that waits is cancelled, one that failed stays as it is
 * so that the draft can be mended and approved anew. Null: it is too late, the mail leaves or has arrived.
 */
export function afterTakingBack(state: OutboundState): OutboundState | null {
  if (FAILED.has(state) || state === 'cancelled') return state
  return WAITING.has(state) ? 'cancelled' : null
}
