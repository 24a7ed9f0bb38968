import type { Wait } from './wait.ts'

/** Something that may have happened; only a reason to look, never a count of what happened. */
export interface Bell {
  readonly ring: () => void
  /** Resolves when it rings, has rung since the last time, or after so long. */
  readonly heard: (ms: number) => Promise<void>
}

export function hangBell(wait: Wait): Bell {
  let rung = Promise.withResolvers<void>()
  return {
    ring: () => rung.resolve(),
    heard: async (ms) => {
      const stop = new AbortController()
      await Promise.race([rung.promise, wait(ms, stop.signal)])
      stop.abort()
      rung = Promise.withResolvers()
    },
  }
}
