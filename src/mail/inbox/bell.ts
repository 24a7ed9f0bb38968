import type { Wait } from './wait.ts'

/** Something that may have happened; only a reason to look, never a count of what happened. */
export interface Bell {
  readonly ring: () => void
  /** Resolves when it rings, has rung since the last time, after so long, or when the signal says so. */
  readonly heard: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A bell that is also heard when the wait is over. */
export function hangBell(wait: Wait): Bell {
  let rung = Promise.withResolvers<void>()
  return {
    ring: () => rung.resolve(),
    heard: async (ms, signal) => {
      const stop = new AbortController()
      await Promise.race([rung.promise, wait(ms, AbortSignal.any([stop.signal, signal]))])
      stop.abort()
      rung = Promise.withResolvers()
    },
  }
}
