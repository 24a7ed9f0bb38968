/** How long a silent server is waited for, in milliseconds. */
export interface Patience {
  readonly connect: number
  readonly greeting: number
  /** Between two signs of life later on. */
  readonly silence: number
}

/** Well below the lease of the outbox. */
export const SENDING: Patience = { connect: 30_000, greeting: 30_000, silence: 120_000 }

/** Below the pause after which the client speaks up itself. */
export const READING: Patience = { connect: 30_000, greeting: 30_000, silence: 90_000 }

/** While a person waits for the answer. */
export const WATCHED: Patience = { connect: 10_000, greeting: 10_000, silence: 10_000 }
